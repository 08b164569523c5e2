import type { RunningSubgraph } from '@hub/kit/running-subgraph.ts';
import { getNamedType, isLeafType, isNonNullType } from 'graphql';
import { keyedTypesOf } from './entities.ts';
import { ownFieldsOf, scopesOf } from './graph.ts';

/** The subgraph that has the rows of a type, and a field that it tells of every row that is seen. */
export interface Owner {
  subgraph: RunningSubgraph;
  told: string;
}

/** Who has the rows of each type; other subgraphs know no more of them than their ids. */
export function ownersOf(running: readonly RunningSubgraph[]): Map<string, Owner> {
  const owners = running.flatMap((subgraph) =>
    keyedTypesOf(subgraph).flatMap((type): [string, Owner][] => {
      const told = ownFieldsOf(type).find(
        (field) =>
          field.name !== 'id' &&
          field.args.length === 0 &&
          isNonNullType(field.type) &&
          isLeafType(getNamedType(field.type)) &&
          !scopesOf(field),
      );
      return told ? [[type.name, { subgraph, told: told.name }]] : [];
    }),
  );
  return new Map(owners);
}
