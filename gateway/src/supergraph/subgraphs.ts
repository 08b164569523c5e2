import { subgraph as community } from '@hub/community/subgraph.ts';
import { subgraph as identity } from '@hub/identity/subgraph.ts';
import type { Subgraph } from '@hub/kit/subgraph.ts';
import { subgraph as partyBranch } from '@hub/party-branch/subgraph.ts';
import { subgraph as residentUnits } from '@hub/resident-units/subgraph.ts';

/** The hub's subgraphs as values. */
export const subgraphs: readonly Subgraph[] = [community, partyBranch, residentUnits, identity];
