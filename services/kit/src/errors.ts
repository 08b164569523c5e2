/** One sentence that says what is wrong and what to do next, in each language of the hub. */
export interface Sentence {
  zh: string;
  en: string;
}

export type Locale = keyof Sentence;

/** A refusal: an expected error with a code, a sentence for the caller, and facts that a program can read. */
export class HubError extends Error {
  override readonly name = 'HubError';

  constructor(
    readonly code: string,
    readonly sentence: Sentence,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(sentence.en);
  }
}
