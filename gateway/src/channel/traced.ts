import type { Span } from '@hub/kit/watching/spans.ts';
import { withSpan } from '@hub/kit/watching/under-way.ts';
import type { FetchAnswer, FetchRequest } from '../plan/run.ts';
import type { SubgraphChannel } from './subgraph-channel.ts';

/** What a subgraph is asked, within a span of its own: about how many entities, and with which codes it is answered. */
export function traced(
  parent: Span,
  { name, isRemote }: Pick<SubgraphChannel, 'name' | 'isRemote'>,
  { representations }: FetchRequest,
  ask: () => Promise<FetchAnswer>,
): Promise<FetchAnswer> {
  const span = parent.begin(`subgraph ${name}`, {
    kind: isRemote ? 'client' : undefined,
    attributes: { 'hub.subgraph': name, 'hub.entities': representations?.length },
  });
  return withSpan(span, async () => {
    const answer = await ask();
    const codes = codesIn(answer);
    span.set({ 'hub.errors': codes.length > 0 ? codes : undefined });
    span.end(answer.data ? undefined : codes[0]);
    return answer;
  });
}

const codesIn = ({ errors = [] }: FetchAnswer): string[] => [
  ...new Set(errors.map(({ extensions }) => String(extensions?.code ?? 'UNKNOWN'))),
];
