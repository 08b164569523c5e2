// Puts the hub and all the packages it uses into few files: finding and reading thousands is most of a start.
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { rolldown } from 'rolldown';

/** What Apollo's gateway would tell its maker with, and would fetch a supergraph with: the hub does neither. */
const neverAsked = [
  'make-fetch-happen',
  '@opentelemetry/exporter-metrics-otlp-http',
  '@opentelemetry/resource-detector-alibaba-cloud',
  '@opentelemetry/resource-detector-aws',
  '@opentelemetry/resource-detector-azure',
  '@opentelemetry/resource-detector-gcp',
  '@opentelemetry/resources',
  '@opentelemetry/sdk-metrics',
  '@opentelemetry/semantic-conventions/incubating',
  // It draws the planner's graphs.
  'ts-graphviz',
];

/** Node reads its own fetch when it is first asked for it, and that takes long. */
const askedLate = (name) => `get ${name}() { return globalThis.${name}; }`;

/** What is read in place of a package. */
const instead = {
  ...Object.fromEntries(neverAsked.map((name) => [name, 'export default undefined;'])),
  // These bring along what Node has itself, and faster.
  'node-fetch': `module.exports = {${['Headers', 'Request', 'Response'].map(askedLate)}};`,
  '@apollo/utils.createhash': "export { createHash } from 'node:crypto';",
};

/** The hub's own traces are made with packages that Apollo's gateway has too. */
const isReplaced = (name, importer) =>
  name in instead && (!name.startsWith('@opentelemetry/') || /[\\/]@apollo[\\/]/.test(importer ?? ''));

const whereItLay = (id) => `new URL('../../services/kit/dist/${basename(id)}', import.meta.url).href`;

const bundle = await rolldown({
  input: 'gateway/dist/main.js',
  platform: 'node',
  // Packages that others look for, and do without.
  external: ['class-validator', 'pg-native'],
  plugins: [
    {
      name: 'instead',
      resolveId: (name, importer) => (isReplaced(name, importer) ? { id: `instead-of:${name}` } : null),
      load: (id) => (id.startsWith('instead-of:') ? instead[id.slice('instead-of:'.length)] : null),
    },
    {
      // The kit sends a process after the hub by the path of its own file, and finds PostgreSQL's programs from there.
      name: 'where-it-lay',
      transform: {
        filter: { id: /kit\/dist\/.*\.js$/, code: 'import.meta.url' },
        handler: (code, id) => code.replaceAll('import.meta.url', whereItLay(id)),
      },
    },
  ],
  onLog(level, { code, message }) {
    if (level !== 'debug' && code !== 'EVAL') throw new Error(message);
  },
});
const { output } = await bundle.write({
  dir: 'gateway/bundle',
  cleanDir: true,
  format: 'esm',
  entryFileNames: '[name].mjs',
  chunkFileNames: '[name]-[hash].mjs',
  // Names stay: they are the graph's types, the database's tables, and what a stack trace shows.
  minify: { compress: false, mangle: { keepNames: true }, codegen: { removeWhitespace: true } },
});

// One letter beyond ASCII has Node keep a file of megabytes with two bytes for each of its letters.
const escaped = (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
for (const chunk of output) {
  if (chunk.type !== 'chunk') continue;
  await writeFile(`gateway/bundle/${chunk.fileName}`, chunk.code.replace(/[^\0-\x7f]/g, escaped));
}
