// `npm run bench:new-texts -- --minutes 60`: what the hub's memory comes to when one of seven requests, by nobody who is
// signed in, is a text that never came before: a dashboard in eight copies, 26 kB, each time under other names.
import { setTimeout as passed } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Kind, parse } from 'graphql';
import { request } from 'undici';
import { dashboard, dashboards } from './dashboards.ts';
import { post, rssMb } from './load.ts';
import { startNeighbourhood } from './neighbourhood.ts';
import { type Program, Processes } from './processes.ts';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '60' }, 'pause-ms': { type: 'string', default: '50' } },
});
const pauseMs = Number(values['pause-ms']);
const minuteMs = 60_000;

/** So much that it is not the cost of what is asked that keeps the memory. */
const withoutEnd = { HUB_MAX_COST: '1000000000' };

const known = dashboards.map((name) => dashboard(name).body);
const { query, variables } = dashboard('chair');
const operation = parse(query).definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
if (!operation?.selectionSet.loc) throw new Error('The dashboard has no operation.');
const { start, end } = operation.selectionSet.loc;
const roots = operation.selectionSet.selections.flatMap((field) =>
  field.kind === Kind.FIELD && field.loc
    ? [{ key: (field.alias ?? field.name).value, text: query.slice(field.name.loc?.start, field.loc.end) }]
    : [],
);

function newText(no: number): string {
  const copies = Array.from({ length: 8 }, (_, copy) =>
    roots.map(({ key, text }) => `n${no}_${copy}_${key}: ${text}`).join('\n'),
  );
  return JSON.stringify({
    query: `${query.slice(0, start)}{ ${copies.join('\n')} }${query.slice(end)}`,
    variables,
  });
}

async function ask({ port }: Program, body: string): Promise<void> {
  const { path, ...others } = post;
  const asked = await request(`http://127.0.0.1:${port}${path}`, { ...others, body });
  const { data } = (await asked.body.json()) as { data?: unknown };
  if (!data) throw new Error(`An answer has the status ${asked.statusCode} and no data.`);
}

const neighbourhood = await startNeighbourhood(1);
const processes = new Processes();
try {
  const hub = await processes.hub(neighbourhood, withoutEnd);
  const end = performance.now() + Number(values.minutes) * minuteMs;
  let minute = 0;
  let asked = 0;
  for (; performance.now() < end; asked++) {
    const body = asked % 7 === 0 ? newText(asked) : known[asked % known.length];
    if (body) await ask(hub, body);
    await passed(pauseMs);
    const now = Math.floor((Number(values.minutes) * minuteMs - (end - performance.now())) / minuteMs);
    if (now > minute)
      console.log(`minute ${now}: ${Math.ceil(asked / 7)} new texts, ${rssMb(hub.pid).toFixed(0)} MB`);
    minute = now;
  }
} finally {
  await processes.stop();
  await neighbourhood.stop();
}
