import type { EntityClass, MigrationObject } from '@mikro-orm/postgresql';
import type { NonEmptyArray } from 'type-graphql';
import type { Context } from './context.ts';

/** What the gateway hands over when it asks for an entity by key. */
export type ReferenceResolver = (
  representation: { id: string } & Record<string, unknown>,
  context: Context,
) => Promise<object | null>;

/** A subgraph as a value: everything that is needed to print it, compose it, or run it. */
export interface Subgraph {
  /** The name in the supergraph, as `party-branch`. */
  name: string;
  /** The concepts' own tables; the kit adds those every subgraph has. */
  entities: EntityClass<object>[];
  resolvers: NonEmptyArray<Function>;
  /** Types of other subgraphs that no field of this one returns, reached only by reference or through a union. */
  orphanedTypes: Function[];
  references: Readonly<Record<string, ReferenceResolver>>;
  migrations: MigrationObject[];
}

/** The database a subgraph lives in, as `party_branch`. */
export const databaseOf = ({ name }: Pick<Subgraph, 'name'>): string => name.replaceAll('-', '_');
