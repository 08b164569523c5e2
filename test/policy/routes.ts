import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { argumentsOf } from './answers.ts';
import type { Fixture } from './fixtures.ts';
import { rowTypeOf } from './graph.ts';
import type { Owner } from './owners.ts';

type Field = GraphQLField<unknown, unknown>;

const schema = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));

/** A field that leads to rows. */
export interface Way {
  /** As `Community.needs`. */
  name: string;
  /** The types of the rows. */
  to: readonly string[];
}

/** How a client comes to rows: the queries that together go every way of the graph, each at least once. */
export interface Routes {
  ways: readonly Way[];
  queries: readonly string[];
}

/** Lists are asked for whole, but for a page of what may be long; more rows than that say nothing new. */
export const pageLength = 10;
const whole: Readonly<Record<string, unknown>> = {
  first: pageLength,
  past: true,
  upcoming: false,
  open: false,
  inForce: false,
};

/**
 * The fields of each type of rows are asked for at one way that leads to it, the shortest from the root; at every other
 * way to it only the row itself is.
 */
export function routesOver(owners: ReadonlyMap<string, Owner>, fixtures: readonly Fixture[]): Routes {
  const isRow = (type: GraphQLNamedType): boolean => owners.has(type.name);
  const homes = homesOf(isRow);

  /** What is asked for at a way: the rows, with what lies beyond them where the way is the home of their type. */
  function askedAt(field: Field, way: string, passed: readonly string[]): string {
    const type = rowTypeOf(getNamedType(field.type));
    const members = isUnionType(type) ? type.getTypes() : [type as GraphQLObjectType];
    const asked = members.map((member) => {
      const isHome = homes.get(member.name) === way && !passed.includes(member.name);
      const beyond =
        isHome || !isRow(member) ? beyondOf(member, isHome ? [...passed, member.name] : passed) : '';
      const row = isRow(member) ? `__typename id told_${member.name}: ${owners.get(member.name)?.told}` : '';
      return `... on ${member.name} { ${row} ${beyond} }`;
    });
    const inner = asked.join(' ');
    const isConnection = getNamedType(field.type).name.endsWith('Connection');
    return isConnection ? `{ edges { node { ${inner} } } pageInfo { hasNextPage } }` : `{ ${inner} }`;
  }

  const beyondOf = (type: GraphQLObjectType, passed: readonly string[]): string =>
    Object.values(type.getFields())
      .filter((field) => leadsToRows(field, isRow))
      .map((field) => routeBy(field, type.name, passed))
      .join(' ');

  function routeBy(
    field: Field,
    of: string,
    passed: readonly string[],
    given: Record<string, unknown> = {},
    no = 0,
  ): string {
    const call = `${field.name}${argumentsOf(field, { ...whole, ...given })}`;
    return `${of}_${field.name}_${no}: ${call} ${askedAt(field, `${of}.${field.name}`, passed)}`;
  }

  const roots = Object.values(schema.getQueryType()?.getFields() ?? {}).filter((field) =>
    leadsToRows(field, isRow),
  );
  return {
    ways: waysOf(isRow),
    queries: roots.flatMap((field) =>
      givenTo(field, fixtures).map((given, no) => `{ ${routeBy(field, 'Query', [], given, no)} }`),
    ),
  };
}

/** One row by its id is asked for once for each row that stands for its type. */
function givenTo(field: Field, fixtures: readonly Fixture[]): Record<string, unknown>[] {
  if (!field.args.some(({ name, type }) => name === 'id' && String(type) === 'ID!')) return [{}];
  const { name } = getNamedType(field.type);
  const rows = fixtures.filter(({ type, purpose }) => type === name && !purpose);
  return rows.map(({ reference }) => ({ id: reference.id }));
}

/** Where the shortest way to a type leaves out some of the rows that are to be looked at, as those that are over. */
const chosenHomes = {
  Grant: 'Person.grants',
  HouseholdCase: 'Household.cases',
  ResourceOffer: 'Unit.offers',
  ShiftSignup: 'InServiceMember.signups',
};

/** For each type of rows the way at which its fields are asked for: the shortest, and rows by id before lists. */
function homesOf(isRow: (type: GraphQLNamedType) => boolean): Map<string, string> {
  const homes = new Map<string, string>(Object.entries(chosenHomes));
  const query = schema.getQueryType() as GraphQLObjectType;
  const isById = ({ args }: Field) => args.some(({ name }) => name === 'id');
  const queue: [of: string, field: Field][] = Object.values(query.getFields())
    .toSorted((a, b) => Number(isById(b)) - Number(isById(a)))
    .map((field) => ['Query', field]);
  const passed = new Set<string>();
  for (const [of, field] of queue) {
    const way = `${of}.${field.name}`;
    if (passed.has(way)) continue;
    passed.add(way);
    for (const type of targetsOf(field)) {
      const home = homes.get(type.name) ?? way;
      if (isRow(type)) homes.set(type.name, home);
      if (isRow(type) && home !== way) continue;
      queue.push(...Object.values(type.getFields()).map((next): [string, Field] => [type.name, next]));
    }
  }
  return homes;
}

const waysOf = (isRow: (type: GraphQLNamedType) => boolean): Way[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__') && name !== 'Mutation' && !/(Connection|Edge)$/.test(name))
    .flatMap((type) =>
      Object.values(type.getFields())
        .map((field) => ({
          name: `${type.name}.${field.name}`,
          to: targetsOf(field)
            .filter(isRow)
            .map((target) => target.name),
        }))
        .filter(({ to }) => to.length > 0),
    );

/** The types of what a field gives, be it one, a list, a page, or one of a union. */
function targetsOf(field: Field): GraphQLObjectType[] {
  const type = rowTypeOf(getNamedType(field.type));
  return isUnionType(type) ? [...type.getTypes()] : isObjectType(type) ? [type] : [];
}

/** Rows, or a part of a row that has a field which leads to some. */
const leadsToRows = (field: Field, isRow: (type: GraphQLNamedType) => boolean): boolean =>
  targetsOf(field).some(
    (type) =>
      isRow(type) ||
      Object.values(type.getFields()).some((inner) => inner !== field && targetsOf(inner).some(isRow)),
  );
