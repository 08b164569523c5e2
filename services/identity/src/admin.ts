import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { Actor } from '@hub/kit/actor.ts';
import { HubError } from '@hub/kit/errors.ts';
import { newId } from '@hub/kit/identifiers.ts';
import { reportUnexpected } from '@hub/kit/log.ts';
import { placeDatabases } from '@hub/kit/placed-database.ts';
import { openSubgraph } from '@hub/kit/running-subgraph.ts';
import { breakOffOnSignal } from '@hub/kit/stop-on-signal.ts';
import * as grants from './grant/grant.commands.ts';
import * as people from './person/person.commands.ts';
import { subgraph } from './subgraph.ts';

// `npm run admin -- create-user --username NAME --street CODE [--name NAME]`: whoever runs the hub's machine makes the
// first administrator of a street office, by the same commands and with the same record as everyone else.
const usage = `npm run admin -- create-user --username NAME --street CODE [--name "…"]
  makes a person who administers the street office whose code is the first nine digits of its communities' codes`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { username: { type: 'string' }, street: { type: 'string' }, name: { type: 'string' } },
});
const { username, street, name = username } = values;
if (positionals.join() !== 'create-user' || !username || !name || !/^\d{9}$/.test(street ?? '')) {
  console.error(usage);
  process.exit(2);
}

const placing = placeDatabases([subgraph.name]);
breakOffOnSignal(placing);
const { databases, cluster } = await placing;
const database = databases[subgraph.name] ?? { url: '' };
const running = await openSubgraph(subgraph, { ...database, report: reportUnexpected });
try {
  const password = randomBytes(12).toString('base64url');
  const operator: Actor = { id: 'operator', grants: [{ role: 'STREET_OFFICE', scope: street ?? '' }] };
  const context = running.contextFor({ actor: operator, locale: 'zh' });
  const once = () => ({ clientMutationId: newId() });
  const person = await people.register(context, { ...once(), username, displayName: name, password });
  const administrator = { personId: person.id, role: 'STREET_OFFICE', scope: street ?? '' } as const;
  await grants.give(context, { ...once(), ...administrator, reason: '首任街道党工委管理员' });
  console.log(`${username} 的初始密码,请登录后修改 · initial password, to be changed: ${password}`);
} catch (error) {
  if (!(error instanceof HubError)) throw error;
  console.error(`${error.sentence.zh} ${error.sentence.en}`);
  process.exitCode = 1;
} finally {
  await running.close();
  await cluster?.stop();
}
