import { subgraphNames } from '@hub/gateway/supergraph/names.ts';
import { serverAudits } from 'graphql-http';
import { describe, expect, it } from 'vitest';
import { useTargets } from './targets.ts';

const targets = useTargets();

/** What the audit finds, but for what the specification leaves to each server. */
async function findingsAt(url: () => string): Promise<string[]> {
  const results = await Promise.all(serverAudits({ url }).map((audit) => audit.fn()));
  const bad = results.filter(({ status }) => status === 'error' || status === 'warn');
  return bad.map(({ id, name, ...result }) => `${id} ${name}: ${'reason' in result ? result.reason : ''}`);
}

describe('the audit of GraphQL over HTTP has no error and no warning for', () => {
  it.each(['the hub', 'the gateway alone'] as const)('%s', async (name) => {
    expect(await findingsAt(() => targets.urls[name])).toEqual([]);
  });

  it.each(subgraphNames)('the process of %s', async (name) => {
    expect(await findingsAt(() => targets.subgraphs[name] ?? '')).toEqual([]);
  });
});
