/** What is known of a document before it is read. */
export interface SourceMeasure {
  tokens: number;
  /** How deep brackets stand within brackets. */
  brackets: number;
}

const code = (character: string): number => character.charCodeAt(0);

const quote = code('"');
const comment = code('#');
const dot = code('.');
const opening: ReadonlySet<number> = new Set([code('{'), code('('), code('[')]);
const closing: ReadonlySet<number> = new Set([code('}'), code(')'), code(']')]);
const ignored: ReadonlySet<number> = new Set([...' \t\n\r,\uFEFF'].map(code));

/**
 * Measures a document without reading it: the parser goes as deep as the brackets do, and makes an object for each token.
 * What is not written well is measured too, and left to the parser to be refused.
 */
export function measureSource(source: string): SourceMeasure {
  let tokens = 0;
  let open = 0;
  let brackets = 0;
  let at = 0;
  while (at < source.length) {
    const first = source.charCodeAt(at);
    if (ignored.has(first)) {
      at++;
      continue;
    }
    if (first === comment) {
      at = endOfLine(source, at);
      continue;
    }
    tokens++;
    if (opening.has(first)) brackets = Math.max(brackets, ++open);
    else if (closing.has(first)) open--;
    at = first === quote ? endOfText(source, at) : endOfWord(source, at, first);
  }
  return { tokens, brackets };
}

/** Names and numbers go on; the three dots of a spread are one; everything else is one character. */
function endOfWord(source: string, start: number, first: number): number {
  const goesOn = first === dot ? (next: number) => next === dot : isWord;
  let at = start + 1;
  if (first !== dot && !isWord(first)) return at;
  while (at < source.length && goesOn(source.charCodeAt(at))) at++;
  return at;
}

const isWord = (at: number): boolean =>
  (at >= 97 && at <= 122) || (at >= 65 && at <= 90) || (at >= 48 && at <= 57) || at === 95 || at === 45;

function endOfLine(source: string, start: number): number {
  let at = start;
  while (at < source.length && source[at] !== '\n' && source[at] !== '\r') at++;
  return at;
}

function endOfText(source: string, start: number): number {
  const block = source.startsWith('"""', start);
  let at = start + (block ? 3 : 1);
  while (at < source.length) {
    if (block ? source.startsWith('\\"""', at) : source[at] === '\\') at += block ? 4 : 2;
    else if (block && source.startsWith('"""', at)) return at + 3;
    else if (!block && (source[at] === '"' || source[at] === '\n')) return at + 1;
    else at++;
  }
  return at;
}
