import { type Locale, subgraphUnavailable } from '@hub/kit/errors.ts';
import { log } from '@hub/kit/log.ts';
import { type DocumentNode, type GraphQLFormattedError, Kind, type SelectionSetNode } from 'graphql';
import type { FetchAnswer, FetchRequest } from '../plan/run.ts';
import type { AskSubgraph, SubgraphChannel, SubgraphQuery } from './subgraph-channel.ts';

/**
 * Asks a subgraph, and answers in its place when it does not: no data, and an error for every field that is missing,
 * with paths as the subgraph's own would have.
 */
export function answering(
  channel: SubgraphChannel,
  query: SubgraphQuery,
  now = () => new Date(),
): AskSubgraph {
  const ask = channel.prepare(query);
  const missing = missingFields(query.document);
  return async (request, context) => {
    try {
      const answer = await ask(request, context);
      if (!fits(answer, request)) throw new Error('It answered something else than what it was asked for.');
      awaySince.delete(channel);
      return answer;
    } catch (error) {
      log.warn({ subgraph: channel.name, err: error }, 'subgraph unavailable');
      const since = awaySince.get(channel) ?? now();
      awaySince.set(channel, since);
      return unavailable({ name: channel.name, since }, missing(request), context.caller.locale);
    }
  };
}

/** Since when a subgraph has not answered. */
const awaySince = new WeakMap<SubgraphChannel, Date>();

/** Entities stand for representations by their places alone. */
function fits({ data }: FetchAnswer, { representations }: FetchRequest): boolean {
  if (!data || !representations) return true;
  return Array.isArray(data._entities) && data._entities.length === representations.length;
}

type Path = (string | number)[];

interface Outage {
  name: string;
  since: Date;
}

function unavailable({ name, since }: Outage, paths: Path[], locale: Locale): FetchAnswer {
  const { code, sentence, details } = subgraphUnavailable(name, { since });
  const message = sentence[locale];
  const extensions = { code, ...details };
  const errors = paths.map((path): GraphQLFormattedError => ({ message, path, extensions }));
  return { data: null, errors };
}

/** Which fields an answer to the query has, for whatever it is asked about. */
function missingFields({ definitions }: DocumentNode): (request: FetchRequest) => Path[] {
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
