/** Runs the work so many times at once, each with its number. */
export const atOnce = <T>(times: number, work: (no: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: times }, (_, no) => work(no)));

interface Answer {
  errors?: readonly { extensions?: Record<string, unknown> }[];
}

/** The code of the first error, if there is one. */
export const codeOf = ({ errors }: Answer): unknown => errors?.[0]?.extensions?.code;

/** How often each outcome came: OK, or the code of the first error. */
export function outcomes(answers: Answer[]): Record<string, number> {
  const codes = answers.map((answer) => String(codeOf(answer) ?? 'OK'));
  return Object.fromEntries(
    [...Map.groupBy(codes, (code) => code)].map(([code, group]) => [code, group.length]),
  );
}
