import { runSubgraph } from '@hub/kit/run-subgraph.ts';
import { subgraph } from './subgraph.ts';

await runSubgraph(subgraph, { port: 4004 });
