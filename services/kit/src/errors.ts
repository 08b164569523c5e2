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

/** The same answer whether the row is missing or is not the caller's to know of. */
export const notFound = (what: Sentence, id: string) =>
  new HubError(
    'NOT_FOUND',
    {
      zh: `没有找到${what.zh}"${id}"。请核对标识后再试。`,
      en: `There is no ${what.en} "${id}". Check the id and try again.`,
    },
    { id },
  );

/** A write by someone who may not; `who` names the roles that may. */
export const forbidden = (act: Sentence, who: Sentence) =>
  new HubError('FORBIDDEN', {
    zh: `您无权${act.zh}。需要由${who.zh}办理。`,
    en: `You may not ${act.en}. It takes ${who.en}.`,
  });
