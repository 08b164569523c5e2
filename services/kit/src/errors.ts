import { inWords } from './role-words.ts';
import type { Rule } from './rule.ts';

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
      zh: `没有找到${what.zh}“${id}”。请核对标识后再试。`,
      en: `There is no ${what.en} "${id}". Check the id and try again.`,
    },
    { id },
  );

/** Something the caller may not see or do; the rule says who may. */
export const forbidden = (act: Sentence, { scopes }: Pick<Rule<never>, 'scopes'>) =>
  new HubError(
    'FORBIDDEN',
    {
      zh: `您无权${act.zh}。须具有以下身份之一：${inWords(scopes, 'zh')}。`,
      en: `You may not ${act.en}. It takes one of: ${inWords(scopes, 'en')}.`,
    },
    { needs: scopes },
  );

/** Too much at once; `waitMs` says how long until it is not. */
export function rateLimited(waitMs: number): HubError {
  const retryAfter = Math.ceil(waitMs / 1000);
  return new HubError(
    'RATE_LIMITED',
    {
      zh: `请求过于频繁，请在 ${retryAfter} 秒后再试。`,
      en: `Too many requests: try again in ${retryAfter} seconds.`,
    },
    { retryAfter },
  );
}

/** What a subgraph holds cannot be told now; `details` say since when, where that is known. */
export const subgraphUnavailable = (subgraph: string, details: Readonly<Record<string, unknown>> = {}) =>
  new HubError(
    'SUBGRAPH_UNAVAILABLE',
    {
      zh: `子图 ${subgraph} 暂时没有应答，这一部分内容缺失。请稍后再试；其余内容不受影响。`,
      en: `The subgraph ${subgraph} does not answer, so this part is missing. Try again shortly; the rest stands.`,
    },
    { subgraph, ...details },
  );

/** A write was begun and nobody can say whether it was done: its commit, or the answer to it, was lost. */
export const writeUncertain = (details: Readonly<Record<string, unknown>> = {}) =>
  new HubError(
    'WRITE_UNCERTAIN',
    {
      zh: '这项操作可能已经生效，结果未能送回。请用同一 clientMutationId 再发一次：已生效的只会返回结果，不会重做。',
      en: 'This may have been done, but the answer was lost. Send it again with the same clientMutationId: what was done is answered and not done twice.',
    },
    details,
  );

/** The whole request refused before anything was executed, as GraphQL has it. */
export const refusedRequest = ({ code, sentence, details }: HubError, locale: Locale) => ({
  errors: [{ message: sentence[locale], extensions: { code, ...details } }],
});
