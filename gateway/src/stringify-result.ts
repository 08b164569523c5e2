import type { FormattedExecutionResult } from 'graphql';

/** Data that several requests were given is written as text once. */
const texts = new WeakMap<object, string>();

export function stringifyResult({ data, ...others }: FormattedExecutionResult): string {
  if (!data || Object.keys(others).length > 0) return `${JSON.stringify({ ...others, data })}\n`;
  const text = texts.get(data) ?? `{"data":${JSON.stringify(data)}}\n`;
  texts.set(data, text);
  return text;
}
