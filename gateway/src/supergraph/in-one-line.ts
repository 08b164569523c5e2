import { errorCauses } from '@apollo/federation-internals';

/** What is wrong, without the places and stacks that a library adds. */
export function inOneLine(error: unknown): string {
  // Some say only that there are several.
  const causes: readonly unknown[] = (error instanceof Error && errorCauses(error)) || [error];
  return causes.map((cause) => inOurWords(firstLine(cause))).join('; ');
}

const firstLine = (error: unknown): string =>
  String(error instanceof Error ? error.message : error).split('\n', 1)[0] ?? '';

/** What a supergraph says must be understood by whoever serves it, such as `@context`. */
function inOurWords(text: string): string {
  const [, url, name] = /^feature (\S+\/(\w+)\/v[\d.]+) is for: \w+ but is unsupported$/.exec(text) ?? [];
  return name
    ? `it uses @${name} (${url}), which this gateway does not support; docs/federation.md says what it does`
    : text;
}
