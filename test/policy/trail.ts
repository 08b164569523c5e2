import type { SubgraphName } from '@hub/gateway/supergraph/names.ts';
import type { RunningSubgraph } from '@hub/kit/running-subgraph.ts';
import type { GraphQLObjectType } from 'graphql';
import type { TestHub } from '../support/hub.ts';
import { communityA, communityB, standpoints } from './actors.ts';
import { askSubgraph, type Mark } from './answers.ts';
import type { SeenRow } from './entities.ts';
import { ownFieldsOf } from './graph.ts';

/** One audit entry of each place. An entry has no key: it is read in the trail alone. */
const entries = [
  { label: 'of A', communityId: communityA },
  { label: 'of B', communityId: communityB },
  { label: 'of no community', communityId: null },
];

/** Entries like those that writes leave, which the walk itself keeps none of. */
export async function addEntries({ sql }: TestHub, subgraph: RunningSubgraph): Promise<void> {
  for (const { label, communityId } of entries) {
    await sql(
      subgraph.name as SubgraphName,
      `insert into audit_entry (at, actor_id, community_id, verb, entity, entity_id, before, after)
       values ('2026-04-01T00:00:00Z', 'someone', $1, 'example', 'Example', $2, '{}', '{}')`,
      [communityId, label],
    );
  }
}

/** What of each entry the subgraph's trail shows to whom. */
export async function seenInTrail(subgraph: RunningSubgraph): Promise<SeenRow[]> {
  const trail = subgraph.schema.getType('AuditTrail') as GraphQLObjectType;
  const type = subgraph.schema.getType('AuditEntry') as GraphQLObjectType;
  const [part] = ownFieldsOf(trail).filter(({ name }) => name !== 'id');
  const fields = ownFieldsOf(type).map(({ name }) => name);
  const asked = entries.map(
    ({ label }, i) => `e${i}: ${part?.name}(entityId: "${label}") { edges { node { ${fields.join(' ')} } } }`,
  );
  const query = `{ auditTrail { ${asked.join(' ')} } }`;
  const answers = await Promise.all(
    standpoints.map((standpoint) => askSubgraph(subgraph, standpoint, query)),
  );
  return entries.map(({ label, communityId }, i) => {
    const nodes = answers.map(({ data }) => {
      const { auditTrail } = data as { auditTrail: Record<string, { edges: { node: object }[] }> };
      return auditTrail[`e${i}`]?.edges[0]?.node as Record<string, unknown> | undefined;
    });
    const markOf = (field: string) =>
      nodes.map((node): Mark => (node ? (node[field] === null ? '○' : '●') : '·'));
    const reference = { __typename: type.name, id: label };
    return {
      subgraph: subgraph.name,
      type: type.name,
      fixture: {
        type: type.name,
        label,
        reference,
        facts: { community: communityId, values: { communityId } },
      },
      row: markOf('seq'),
      fields: new Map(fields.map((field) => [field, markOf(field)])),
      told: new Map(),
    };
  });
}
