import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { printSubgraph } from '@hub/kit/subgraph-schema.ts';
import { gatewayFileSchema } from './gateway-file.ts';
import { compose } from './supergraph/compose.ts';
import { graphLint } from './supergraph/graph-lint.ts';
import { type SubgraphName, subgraphUrls } from './supergraph/names.ts';
import { subgraphs } from './supergraph/subgraphs.ts';

// `npm run schema` writes schema/; `npm run schema:check` says whether what is committed there is current.
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const services = await Promise.all(
  subgraphs.map(async (subgraph) => ({
    name: subgraph.name,
    url: subgraphUrls[subgraph.name as SubgraphName],
    sdl: await printSubgraph(subgraph),
  })),
);
const composed = compose(services);
const files = new Map(services.map(({ name, sdl }) => [`schema/${name}.graphql`, sdl]));
files
  .set('schema/supergraph.graphql', composed.supergraphSdl)
  .set('schema/api.graphql', composed.apiSdl)
  .set('schema/gateway-config.schema.json', gatewayFileSchema());

const problems = graphLint(composed);
if (values.check) {
  for (const [file, text] of files) {
    const committed = await readFile(file, 'utf8').catch(() => '');
    if (committed.trim() !== text.trim()) problems.push(`${file} is not current: run npm run schema`);
  }
} else {
  await mkdir('schema', { recursive: true });
  for (const [file, text] of files) await writeFile(file, `${text.trim()}\n`);
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
