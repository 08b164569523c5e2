import { subgraph as community } from '@hub/community/subgraph.ts';
import type { Subgraph } from '@hub/kit/subgraph.ts';
import { subgraph as partyBranch } from '@hub/party-branch/subgraph.ts';
import { subgraph as residentUnits } from '@hub/resident-units/subgraph.ts';

/** The hub's subgraphs, each with the URL that other routers find in the supergraph. */
export const subgraphs: readonly { subgraph: Subgraph; url: string }[] = [
  { subgraph: community, url: 'http://127.0.0.1:4001/graphql' },
  { subgraph: partyBranch, url: 'http://127.0.0.1:4002/graphql' },
  { subgraph: residentUnits, url: 'http://127.0.0.1:4003/graphql' },
];
