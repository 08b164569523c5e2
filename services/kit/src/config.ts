import { z } from 'zod';

/**
 * Reads a program's settings from the environment: the only place that does.
 * An unfit environment stops the program with one message that lists every bad variable.
 */
export function readConfig<Shape extends z.ZodRawShape>(shape: Shape): z.infer<z.ZodObject<Shape>> {
  const read = z.object(shape).safeParse(process.env);
  if (read.success) return read.data;
  const bad = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`These environment variables are not usable:\n${bad.join('\n')}`);
}
