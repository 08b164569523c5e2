import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { subgraphs } from '@hub/gateway/supergraph/subgraphs.ts';
import { printSubgraph } from '@hub/kit/subgraph-schema.ts';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);

/** What a process that loads no other subgraph prints. */
async function printedAlone(name: string): Promise<string> {
  const script = `
    import { printSubgraph } from './services/kit/dist/subgraph-schema.js';
    import { subgraph } from './services/${name}/dist/subgraph.js';
    process.stdout.write(await printSubgraph(subgraph));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script]);
  return stdout;
}

describe('the schemas of one process', () => {
  it.each(subgraphs.map((subgraph) => [subgraph.name, subgraph] as const))(
    '%s prints as it does in a process of its own',
    async (name, subgraph) => {
      expect(await printSubgraph(subgraph)).toBe(await printedAlone(name));
    },
  );
});
