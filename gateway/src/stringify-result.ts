import type { FormattedExecutionResult } from 'graphql';

/** Several requests that are given the same data are given it one right after the other: it is written as text once. */
let latest: { data: object; text: string } | undefined;

export function stringifyResult({ data, ...others }: FormattedExecutionResult): string {
  if (!data || Object.keys(others).length > 0) return `${JSON.stringify({ ...others, data })}\n`;
  if (latest?.data !== data) latest = { data, text: `{"data":${JSON.stringify(data)}}\n` };
  return latest.text;
}
