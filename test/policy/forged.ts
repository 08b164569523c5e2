import { newId } from '@hub/kit/identifiers.ts';
import type { RunningSubgraph } from '@hub/kit/running-subgraph.ts';
import type { GraphQLObjectType } from 'graphql';
import { communityB, standpoints } from './actors.ts';
import { askSubgraph } from './answers.ts';
import { keyedTypesOf } from './entities.ts';
import type { Fixture } from './fixtures.ts';
import { isExternal, ownFieldsOf, scopesOf } from './graph.ts';

/**
 * A subgraph takes from the gateway's word in which community a row of another one is. Whoever asks it directly can lie,
 * and say of a row of A that it is of B: what they are then told must be what they are told of no row at all.
 */
export async function toldOfForgedRows(
  subgraph: RunningSubgraph,
  fixtures: readonly Fixture[],
): Promise<string[]> {
  const types = keyedTypesOf(subgraph).filter((type) => Object.values(type.getFields()).some(isExternal));
  const told = types.flatMap((type) =>
    fixtures
      .filter((fixture) => fixture.type === type.name && !fixture.label.includes('B'))
      .map((fixture) => toldOf(subgraph, type, fixture)),
  );
  return (await Promise.all(told)).flat();
}

async function toldOf(
  subgraph: RunningSubgraph,
  type: GraphQLObjectType,
  { reference, label }: Fixture,
): Promise<string[]> {
  const fields = ownFieldsOf(type).filter(scopesOf);
  if (fields.length === 0) return [];
  const community = { id: communityB };
  const lie = { ...reference, community, meeting: { community } };
  const query = `query ($rows: [_Any!]!) { _entities(representations: $rows) { ... on ${type.name} { ${fields.map(({ name }) => name).join(' ')} } } }`;
  const told = await Promise.all(
    standpoints.map(async (standpoint) => {
      const rows = [lie, { ...lie, id: newId() }];
      const { data } = await askSubgraph(subgraph, standpoint, query, { rows });
      const [forged, none] = (data as { _entities: object[] })._entities;
      const isSame = JSON.stringify(forged) === JSON.stringify(none);
      return isSame ? [] : [`${standpoint.name} is told ${JSON.stringify(forged)} of ${type.name} ${label}`];
    }),
  );
  return told.flat();
}
