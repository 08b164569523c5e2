import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { subgraphNames } from '@hub/gateway/supergraph/names.ts';
import { beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);

/** What a process prints that loads those subgraphs and no other. */
async function printedBy(names: readonly string[]): Promise<Record<string, string>> {
  const script = `
    import { printSubgraph } from './services/kit/dist/subgraph-schema.js';
    const loaded = await Promise.all(${JSON.stringify(names)}.map((name) => import(\`./services/\${name}/dist/subgraph.js\`)));
    const printed = {};
    for (const { subgraph } of loaded) printed[subgraph.name] = await printSubgraph(subgraph);
    process.stdout.write(JSON.stringify(printed));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout);
}

describe('the schemas of one process', () => {
  let together: Record<string, string>;
  beforeAll(async () => {
    together = await printedBy(subgraphNames);
  });

  it.each(subgraphNames.map((name) => [name] as const))(
    '%s prints as it does in a process of its own',
    async (name) => {
      expect(together).toMatchObject(await printedBy([name]));
    },
  );
});
