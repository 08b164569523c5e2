import { type Header, headerOf } from '@hub/kit/caller.ts';
import { withCounts } from '@hub/kit/watching/under-way.ts';
import type { FastifyRequest } from 'fastify';

/** Whoever sends this header is told in the answer what their request costs, and what it took. */
export const wantsCost = ({ header }: { header: Header }): boolean => header('x-hub-cost') === '1';

/** Counts what is done for a request, where its caller wants to know. */
export const counted = <T>(request: FastifyRequest, work: () => T): T =>
  wantsCost({ header: headerOf(request) }) ? withCounts({ subgraphRequests: 0 }, work) : work();
