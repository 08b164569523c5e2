import type { Locale, Sentence } from '@hub/kit/errors.ts';
import { GraphQLError } from 'graphql';
import type { Path } from './places.ts';

/** Why a part of an answer is not there. It may be found out once for all who ask, and is told in the language of each. */
class Unresolved extends GraphQLError {
  constructor(
    code: string,
    path: Path,
    readonly sentence: Sentence,
    details: Readonly<Record<string, unknown>> = {},
  ) {
    super(sentence.en, { path, extensions: { code, ...details } });
  }

  in(locale: Locale): GraphQLError {
    const { path, extensions } = this;
    return new GraphQLError(this.sentence[locale], { ...(path && { path }), extensions });
  }
}

export const toldIn =
  (locale: Locale) =>
  (error: GraphQLError): GraphQLError =>
    error instanceof Unresolved ? error.in(locale) : error;

/** The planner leaves out what no subgraph can answer: an interface of which a subgraph knows no object. */
export const noPlanFor = (key: string): GraphQLError =>
  new Unresolved('FIELD_UNRESOLVED', [key], {
    zh: `没有子图能回答 ${key}。请去掉这一部分；需要它时，请告知管理员。`,
    en: `No subgraph can answer ${key}. Ask without it, or tell the administrator that it is needed.`,
  });

/** Whoever asks may not ask for it. */
export const notPermitted = (path: Path): GraphQLError =>
  new Unresolved('UNAUTHORIZED_FIELD_OR_TYPE', path, {
    zh: '您无权查询这一部分。请登录，或换用权限足够的令牌。',
    en: 'You may not ask for this: sign in, or use a token that permits it.',
  });

/** Subgraphs that could be asked for the same know different types. */
export const notShared = (path: Path, type: string): GraphQLError =>
  new Unresolved('FIELD_UNRESOLVED', path, {
    zh: `可以回答这一部分的子图并非都认识 ${type}，因此都没有去问。请不要查询 ${type} 的这一部分。`,
    en: `Of the subgraphs that could be asked for this, not all know ${type}: none is asked for it. Do not ask it of ${type}.`,
  });

/** No subgraph said what the object is. */
export const typeUnknown = (path: Path, type: string): GraphQLError =>
  new Unresolved('TYPE_UNRESOLVED', path, {
    zh: `没有子图说明这个 ${type} 属于哪个类型，这一部分内容缺失。请稍后再试。`,
    en: `No subgraph says of which type this ${type} is, so this part is missing. Try again shortly.`,
  });

/** The planner gives up; what it said is in the log, by the number. */
export const planImpossible = (key: string, id: string): GraphQLError =>
  new Unresolved(
    'PLAN_IMPOSSIBLE',
    [key],
    {
      zh: `这一部分无法查询，编号 ${id}。请少查一些，或分开查询；仍不成功时，请把编号告诉管理员。`,
      en: `This part cannot be planned: ask for less, or apart, or tell the administrator number ${id}.`,
    },
    { id },
  );
