import { z } from 'zod';
import { CannotStart } from './cannot-start.ts';

/**
 * Reads a program's settings from the environment: the only place that does. A variable that is empty is not given.
 * An unfit environment stops the program with one message that lists every bad variable.
 */
export function readConfig<Shape extends z.ZodRawShape>(shape: Shape): z.infer<z.ZodObject<Shape>> {
  const read = z.object(shape).safeParse(environment());
  if (read.success) return read.data;
  throw unusable(badIn(read.error));
}

/** What is wrong with the variables of a shape, a line for each. */
export function badSettings(shape: z.ZodRawShape): string[] {
  const read = z.object(shape).safeParse(environment());
  return read.success ? [] : badIn(read.error);
}

export const unusable = (bad: readonly string[]): CannotStart =>
  new CannotStart(`These environment variables are not usable:\n${bad.join('\n')}`);

/** The variables that are given. */
export const environment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );

const badIn = ({ issues }: z.ZodError): string[] =>
  issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
