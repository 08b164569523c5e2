import { parseArgs } from 'node:util';
import { beginProgram } from '@hub/kit/begin-program.ts';
import { openDatabase } from '@hub/kit/database.ts';
import { migrate, migrationState, statementsOf } from '@hub/kit/migrating.ts';
import { breakOffOnSignal } from '@hub/kit/stop-on-signal.ts';
import type { Subgraph } from '@hub/kit/subgraph.ts';
import { settingsOfHub } from './config.ts';
import { place } from './placements.ts';
import { subgraphs } from './supergraph/subgraphs.ts';

// `npm run migrate [-- --status | --dry-run]`: brings the databases up to date, says what that would take, or shows it as
// SQL. A hub that starts does the same; this is for who wants to see it first, or to do it by another role.
const { values } = parseArgs({ options: { status: { type: 'boolean' }, 'dry-run': { type: 'boolean' } } });
const placing = place(beginProgram(settingsOfHub));
breakOffOnSignal(placing);
const { databases, cluster } = await placing;
for (const subgraph of subgraphs) {
  const database = databases[subgraph.name];
  if (!database) continue;
  const { ownerUrl = database.url } = database;
  if (values.status || values['dry-run']) await look(subgraph, ownerUrl);
  else say(subgraph.name, (await migrate(subgraph, database)).join(', ') || 'up to date');
}
await cluster?.stop();

async function look(subgraph: Subgraph, url: string): Promise<void> {
  const orm = openDatabase(subgraph, { url });
  try {
    const { applied, pending, unknown, changed } = await migrationState(subgraph, orm);
    if (unknown.length > 0 || changed.length > 0) process.exitCode = 1;
    if (values.status) {
      const parts = { applied, pending, 'of a later version': unknown, 'changed since': changed };
      const told = Object.entries(parts).filter(([, names]) => names.length > 0);
      say(subgraph.name, told.map(([what, names]) => `${what}: ${names.join(', ')}`).join('; '));
      return;
    }
    const statements = await statementsOf(subgraph, orm);
    for (const name of pending) {
      const text = (statements.get(name) ?? []).map((statement) => `${statement.trim()};`).join('\n');
      console.log(`-- ${subgraph.name}: ${name}\n${text}`);
    }
  } finally {
    await orm.close();
  }
}

function say(name: string, what: string): void {
  console.log(`${name.padEnd(16)}${what}`);
}
