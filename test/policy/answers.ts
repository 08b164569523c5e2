import type { RunningSubgraph } from '@hub/kit/running-subgraph.ts';
import {
  type GraphQLField,
  type GraphQLFormattedError,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { Standpoint } from './actors.ts';
import { isKeyed, ownFieldsOf, rowTypeOf } from './graph.ts';

/** What one who asks is answered: they see it or may; it is not there for them; it is refused; it is empty. */
export type Mark = '●' | '·' | '✕' | '○';

type Field = GraphQLField<unknown, unknown>;

/** What an honest caller gives for an argument that must be given, by its name and type. */
const samples: Readonly<Record<string, unknown>> = {
  'from Date!': '2026-01-01',
  'to Date!': '2026-04-15',
  'from DateTime!': '2026-04-13T00:00:00+08:00',
  'to DateTime!': '2026-04-20T00:00:00+08:00',
  'quarter String!': '2026Q2',
  'year Int!': 2026,
  'communityId ID!': '000000000001',
  'place ID!': '000000000001',
  'username String!': 'a.volunteer',
};

/** The arguments that must be given, as they are written in a query. */
export function argumentsOf({ name: field, args }: Field, given: Record<string, unknown> = {}): string {
  const written = args.flatMap(({ name, type, defaultValue }) => {
    const value = given[name] ?? samples[`${name} ${type}`];
    const mustBeGiven = isNonNullType(type) && defaultValue === undefined;
    if (given[name] === undefined && !mustBeGiven) return [];
    if (value === undefined) throw new Error(`${field}(${name}: ${type}) needs a sample in answers.ts.`);
    return [`${name}: ${JSON.stringify(value)}`];
  });
  return written.length > 0 ? `(${written.join(', ')})` : '';
}

/** A type that has no key is a part of the row whose field gives it. */
const partOf = (field: Field): GraphQLObjectType | undefined => {
  const type = rowTypeOf(getNamedType(field.type));
  return isObjectType(type) && !isKeyed(type) ? type : undefined;
};

/** Of a long list its beginning shows whether there is anything. */
const few = { first: 3 };

/** A field as it is asked for: rows by their type alone, parts by all of their fields. */
export function selectionOf(field: Field, given?: Record<string, unknown>): string {
  const type = getNamedType(field.type);
  const asked = `${field.name}${argumentsOf(field, { ...few, ...given })}`;
  if (isLeafType(type)) return asked;
  const part = partOf(field);
  const inner = part
    ? ownFieldsOf(part)
        .map((each) => selectionOf(each))
        .join(' ')
    : `__typename ${membersOf(rowTypeOf(type))
        .map(({ name }) => `... on ${name} { row_id: id }`)
        .join(' ')}`;
  return `${asked} { ${isConnection(field) ? `edges { node { ${inner} } }` : inner} }`;
}

const membersOf = (type: GraphQLNamedType): readonly GraphQLObjectType[] =>
  isUnionType(type) ? type.getTypes() : isObjectType(type) ? [type] : [];

const isConnection = (field: Field): boolean => getNamedType(field.type).name.endsWith('Connection');

type Path = readonly (string | number)[];

export interface Refusal {
  code: string;
  message: string;
}

/** An answer with its refusals, each by the path at which it is. */
export interface Answered {
  data: unknown;
  errors: ReadonlyMap<string, Refusal>;
}

function answered(data: unknown, errors: readonly GraphQLFormattedError[] = []): Answered {
  const malformed = errors.find(({ path }) => !path);
  if (malformed) throw new Error(malformed.message);
  const refusals = errors.map(({ path, message, extensions }): [string, Refusal] => [
    (path ?? []).join('.'),
    { message, code: String(extensions?.code) },
  ]);
  return { data, errors: new Map(refusals) };
}

/** A household's address without its purpose is refused with words of its own. */
const refusals = ['FORBIDDEN', 'PURPOSE_REQUIRED', 'PURPOSE_NOT_LIVE'];

/** The marks of a field and of what is in the part that it gives, by their names as `votes.yes`. */
export function marksOf(
  field: Field,
  { errors }: Answered,
  value: unknown,
  path: Path,
  name = field.name,
): [name: string, mark: Mark][] {
  const own = markOf(value, errors.get(path.join('.'))?.code, name);
  const [first, at] = firstOf(value, path);
  const part = partOf(field);
  const inner = part ? ownFieldsOf(part) : [];
  return [
    [name, own],
    ...inner.flatMap((each) =>
      own === '●'
        ? marksOf(
            each,
            { errors, data: null },
            first?.[each.name],
            [...at, each.name],
            `${name}.${each.name}`,
          )
        : everyName(each, `${name}.${each.name}`).map((below): [string, Mark] => [below, own]),
    ),
  ];
}

const everyName = (field: Field, name: string): string[] => {
  const part = partOf(field);
  const inner = part ? ownFieldsOf(part) : [];
  return [name, ...inner.flatMap((each) => everyName(each, `${name}.${each.name}`))];
};

function markOf(value: unknown, code: string | undefined, name: string): Mark {
  if (code && refusals.includes(code)) return '✕';
  if (code) throw new Error(`${name} is answered with ${code}.`);
  return firstOf(value, [])[0] === undefined ? '○' : '●';
}

/** The value itself, or the first row of a list or a page, with the path of it. */
function firstOf(value: unknown, path: Path): [Record<string, unknown> | undefined, Path] {
  if (value === null || value === undefined) return [undefined, path];
  if (Array.isArray(value)) return [value[0], [...path, 0]];
  if (typeof value === 'object' && 'edges' in value && Array.isArray(value.edges)) {
    return [value.edges[0]?.node, [...path, 'edges', 0, 'node']];
  }
  return [value as Record<string, unknown>, path];
}

/** Asks a subgraph directly, past the gateway. */
export async function askSubgraph(
  subgraph: RunningSubgraph,
  actor: Standpoint,
  query: string,
  variables: Record<string, unknown> = {},
  purpose?: string,
): Promise<Answered> {
  const context = subgraph.contextFor({ actor, locale: 'en', purpose });
  const { data, errors } = await subgraph.execute({ query, variables }, context);
  return answered(data, errors);
}
