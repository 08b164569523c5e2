import { HubError, type Locale } from '@hub/kit/errors.ts';
import { type DocumentNode, type GraphQLFormattedError, Kind, type SelectionSetNode } from 'graphql';
import type { FetchAnswer, FetchRequest } from '../plan/run.ts';

type Path = (string | number)[];

/** Which fields an answer to the query has, for whatever it is asked about. */
export function missingFields({ definitions }: DocumentNode): (request: FetchRequest) => Path[] {
  const operation = definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) return () => [];
  const root = responseKeys(operation.selectionSet).map((key) => [key]);
  const [entities] = operation.selectionSet.selections;
  const byType =
    entities?.kind === Kind.FIELD && entities.selectionSet ? keysByType(entities.selectionSet) : new Map();
  return ({ representations }) => {
    if (!representations) return root;
    return representations.flatMap(({ __typename }, index) =>
      (byType.get(String(__typename)) ?? []).map((key: string) => ['_entities', index, key]),
    );
  };
}

/** The fields an `_entities` fetch asks for, by the type of the entity. */
function keysByType({ selections }: SelectionSetNode): Map<string, string[]> {
  const keys = new Map<string, string[]>();
  for (const selection of selections) {
    if (selection.kind !== Kind.INLINE_FRAGMENT || !selection.typeCondition) continue;
    const type = selection.typeCondition.name.value;
    keys.set(type, [...(keys.get(type) ?? []), ...responseKeys(selection.selectionSet)]);
  }
  return keys;
}

const responseKeys = ({ selections }: SelectionSetNode): string[] =>
  selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.alias?.value ?? selection.name.value];
    return selection.kind === Kind.INLINE_FRAGMENT ? responseKeys(selection.selectionSet) : [];
  });

/** No data, and the error at every field that is missing. */
export function inPlace({ code, sentence, details }: HubError, paths: Path[], locale: Locale): FetchAnswer {
  const message = sentence[locale];
  const extensions = { code, ...details };
  const errors = paths.map((path): GraphQLFormattedError => ({ message, path, extensions }));
  return { data: null, errors };
}

/** The client is answered before this was asked, or was read: it was not done. */
export const requestTimedOut = () =>
  new HubError('REQUEST_TIMED_OUT', {
    zh: '这次请求超过了时限，这一部分没有取得，也没有执行。请减少一次请求的内容，或稍后再试；其余内容不受影响。',
    en: 'This request took too long, so this part was left out and not done. Ask for less at once, or try again shortly; the rest stands.',
  });
