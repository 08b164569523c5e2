// `npm run settings`: writes docs/settings.md and the list of names, from every `…Settings` that a built module exports.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** In this order; what is not named here follows, under its own name. */
const titles = {
  addressSettings: 'Address',
  dataSettings: 'Data of its own',
  secretSettings: 'Secret',
  databaseUrlSettings: 'Where the databases are',
  databaseSettings: 'How databases are used',
  placementSettings: 'Subgraphs in processes of their own',
  demonstrationSettings: 'Demonstration',
  issuerSettings: 'Whose tokens count',
  signInSettings: 'Signing in',
  logSettings: 'Log',
  watchSettings: 'Metrics and access log',
  traceSettings: 'Traces',
  backupSettings: 'Backup',
  executorSettings: 'Execution',
  waitingSettings: 'Deadlines and circuits',
  httpSettings: 'Connections and requests',
  corsSettings: 'Pages elsewhere',
  serviceSettings: 'Between the hub’s own processes',
  documentSettings: 'How large a document may be',
  variableSettings: 'How large variables may be',
  planningSettings: 'Planning',
  costSettings: 'Cost of requests',
  cacheSettings: 'How much is kept',
};

const groups = new Map(Object.keys(titles).map((name) => [name, undefined]));
for (const file of globSync('{gateway,demo,services/*}/dist/**/*.js').sort()) {
  if (!/export const \w+Settings\b/.test(readFileSync(file, 'utf8'))) continue;
  const module = await import(pathToFileURL(file).href);
  for (const [name, shape] of Object.entries(module)) {
    if (!name.endsWith('Settings') || typeof shape !== 'object') continue;
    if (groups.get(name)) throw new Error(`${name} is exported twice.`);
    groups.set(name, shape);
  }
}

const titleOf = (name) =>
  titles[name] ??
  name
    .replace(/Settings$/, '')
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/^./, (letter) => letter.toUpperCase());

/** What a setting may be, as far as its schema tells. */
function takes(setting) {
  const schema = setting.toJSONSchema({ unrepresentable: 'any' });
  const { type, enum: values, minimum = schema.exclusiveMinimum + 1, maximum, format } = schema;
  if (values) return values.map((value) => `\`${value}\``).join(' · ');
  const from = minimum > Number.MIN_SAFE_INTEGER ? ` from ${minimum}` : '';
  const to = maximum < Number.MAX_SAFE_INTEGER ? ` to ${maximum}` : '';
  if (type === 'array') return 'texts, by commas';
  return format === 'uri' ? 'URL' : `${type ?? 'text'}${from}${to}`.replace('string', 'text');
}

function rowOf([name, setting]) {
  const read = setting.safeParse(undefined);
  const preset = read.data === undefined || `${read.data}` === '' ? '–' : `\`${read.data}\``;
  if (!setting.description) throw new Error(`${name} does not say what it is: .describe('…')`);
  return `| \`${name}\` | ${preset} | ${takes(setting)} | ${setting.description} |`;
}

const sections = [...groups]
  .filter(([, shape]) => shape)
  .map(([name, shape]) =>
    [`## ${titleOf(name)}`, '', '| name | default | takes | what it says |', '|---|---|---|---|']
      .concat(Object.entries(shape).map(rowOf))
      .join('\n'),
  );

const page = `# Settings

All that the hub and its parts are told, as environment variables; every one may be left out. They are checked before
anything is done: what is unfit, misspelt or half given is listed, and nothing starts. An empty variable is not given.
This page is written by \`npm run settings\` from what the programs read.

${sections.join('\n\n')}
`;

const names = [...groups.values()].flatMap((shape) => Object.keys(shape ?? {})).sort();
const twice = names.find((name, index) => name === names[index + 1]);
if (twice) throw new Error(`${twice} is declared twice.`);
const list = `/** Every setting there is: written by \`npm run settings\`. */
export const settingNames: readonly string[] = [
${names.map((name) => `  '${name}',`).join('\n')}
];
`;

const files = { 'docs/settings.md': page, 'services/kit/src/setting-names.ts': list };
const isCurrent = ([file, text]) => readFileSync(file, { encoding: 'utf8', flag: 'a+' }) === text;
const stale = Object.entries(files).filter((entry) => !isCurrent(entry));
if (process.argv.includes('--check')) {
  for (const [file] of stale) console.error(`${file} is not current: run npm run settings`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [file, text] of stale) writeFileSync(file, text);
}
