import type { EntityClass, MigrationObject } from '@mikro-orm/postgresql';
import { getMetadataStorage, type NonEmptyArray } from 'type-graphql';
import { auditTrailPart } from './audit-trail.ts';
import { type ForeignTypeClass, foreignObject, isForeign } from './foreign-type.ts';
import { relationsOf } from './leads-to.ts';
import type { ReferenceResolver, Subgraph } from './subgraph.ts';
import type { Write } from './write-on.ts';

/** One concept of a subgraph: a table of its own with what it says and does, or what it adds to another's type. */
export interface Concept {
  /** The type itself, and further tables that belong to it. */
  types: readonly Function[];
  resolvers: readonly Function[];
  references: Subgraph['references'];
}

interface ConceptParts {
  /** Further tables of the concept. */
  with?: readonly EntityClass<object>[];
  resolvers?: readonly Function[];
  /** A module that exports nothing but writes, each under its name in the schema. */
  writes?: Readonly<Record<string, Write>>;
  /** How the gateway is answered that asks for it by key, where `byId` does not do. */
  reference?: ReferenceResolver;
}

/** A concept as a value: what it is asked for by key, its relations and its writes follow from its type. */
export function concept(
  type: EntityClass<object> | ForeignTypeClass,
  { with: further = [], resolvers = [], writes = {}, reference }: ConceptParts = {},
): Concept {
  const types = [type, ...further];
  return {
    types,
    resolvers: [
      ...types.flatMap((each) => relationsOf(each) ?? []),
      ...resolvers,
      ...Object.entries(writes).map(([name, write]) => write.resolver(name)),
    ],
    references: Object.fromEntries(
      types.filter(isInGraph).map((each) => [each.name, (each === type && reference) || referenceTo(each)]),
    ),
  };
}

/** A table may hold what no type of the graph shows. */
const isInGraph = (type: Function): boolean =>
  getMetadataStorage().objectTypes.some(({ target }) => target === type);

const referenceTo = (type: EntityClass<object> | ForeignTypeClass): ReferenceResolver =>
  isForeign(type)
    ? async (representation) => foreignObject(type, representation)
    : ({ id }, { loaders }) => loaders.byId(type).load(id);

/** A subgraph as its table of contents. */
export function subgraphOf(
  name: string,
  {
    concepts,
    resolvers = [],
    migrations,
  }: { concepts: readonly Concept[]; resolvers?: readonly Function[]; migrations: MigrationObject[] },
): Subgraph {
  const auditTrail = auditTrailPart(name.replace(/-./g, (letter) => letter.slice(1).toUpperCase()));
  const types = concepts.flatMap((each) => each.types);
  return {
    name,
    entities: types.filter((type) => !isForeign(type)) as EntityClass<object>[],
    orphanedTypes: types.filter(isForeign),
    resolvers: [
      ...concepts.flatMap((each) => each.resolvers),
      ...resolvers,
      auditTrail.resolver,
    ] as unknown as NonEmptyArray<Function>,
    references: Object.assign(
      { AuditTrail: auditTrail.resolveReference },
      ...concepts.map((each) => each.references),
    ),
    migrations,
  };
}
