/** Runs the work so many times at once, each with its number. */
export const atOnce = <T>(times: number, work: (no: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: times }, (_, no) => work(no)));

/** How often each outcome came: OK, or the code of the first error. */
export function outcomes(
  answers: { errors?: readonly { extensions?: Record<string, unknown> }[] }[],
): Record<string, number> {
  const codes = answers.map(({ errors }) => String(errors?.[0]?.extensions?.code ?? 'OK'));
  return Object.fromEntries(
    [...Map.groupBy(codes, (code) => code)].map(([code, group]) => [code, group.length]),
  );
}
