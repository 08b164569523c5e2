import { parseArgs } from 'node:util';
import { beginProgram } from '@hub/kit/begin-program.ts';
import { databaseSettings } from '@hub/kit/database-settings.ts';
import { HubError } from '@hub/kit/errors.ts';
import { cacheSettings } from '@hub/kit/limits/cache-sizes.ts';
import { reportUnexpected } from '@hub/kit/log.ts';
import { databaseSettingsOf, dataSettings, placeDatabases } from '@hub/kit/placed-database.ts';
import { prepareDatabases } from '@hub/kit/prepare-databases.ts';
import { openSubgraph, type RunningSubgraph } from '@hub/kit/running-subgraph.ts';
import { breakOffOnSignal } from '@hub/kit/stop-on-signal.ts';
import { createUser } from './create-user.ts';
import { newKeys } from './sign-in/new-keys.ts';
import { secretIn, secretSettings } from './sign-in/secret.ts';
import { subgraph } from './subgraph.ts';

const usage = `npm run admin -- create-user --username NAME --street CODE [--name "…"]
  makes a person who administers the street office whose code is the first nine digits of its communities' codes
npm run admin -- new-keys
  where the secret is lost: drops the keys it sealed and takes the present secret; everyone signs in again
npm run admin -- prepare-databases --server URL [--owner NAME] [--service NAME] [--prefix TEXT]
  makes the hub's databases on a PostgreSQL that URL shows to a superuser, with one role that owns them and one that can
  only add to the audit trail, and prints the settings with which the hub uses them`;

type Command = (running: RunningSubgraph) => Promise<string>;

/** What is asked for, if it is asked for in full. */
function commandIn(args: ReturnType<typeof readArguments>): Command | undefined {
  const { positionals, values } = args;
  const { username = '', street = '', name = username } = values;
  const command = positionals.join(' ');
  if (command === 'new-keys') return takeNewKeys;
  if (command !== 'create-user' || !username || !name || !/^\d{9}$/.test(street)) return undefined;
  return (running) => createUser(running, { username, street, name });
}

const readArguments = () =>
  parseArgs({
    allowPositionals: true,
    options: {
      username: { type: 'string' },
      street: { type: 'string' },
      name: { type: 'string' },
      server: { type: 'string' },
      owner: { type: 'string', default: 'hub_owner' },
      service: { type: 'string', default: 'hub_service' },
      prefix: { type: 'string', default: '' },
    },
  });

async function takeNewKeys({ em, clock }: RunningSubgraph): Promise<string> {
  const { keys, sessions } = await newKeys(
    em,
    await secretIn(config.HUB_DATA, config.HUB_SECRET),
    clock.now(),
  );
  return (
    `已弃用 ${keys} 个旧密钥，结束 ${sessions} 个会话；所有人须重新登录，单位的访问令牌不变。\n` +
    `${keys} old keys are dropped and ${sessions} sessions ended: everyone signs in again. Access tokens of units stay as they are.`
  );
}

const given = readArguments();
const { server, ...names } = given.values;
if (given.positionals.join(' ') === 'prepare-databases' && server) {
  const subgraphs = ['community', 'party-branch', 'resident-units', 'identity'];
  const settings = await prepareDatabases({ server, subgraphs, ...names });
  for (const [name, url] of Object.entries(settings)) console.log(`${name}=${url}`);
  process.exit(0);
}
const command = commandIn(given);
if (!command) {
  console.error(usage);
  process.exit(2);
}

const config = beginProgram({
  ...secretSettings,
  ...dataSettings,
  ...databaseSettingsOf([subgraph.name]),
  ...databaseSettings,
  ...cacheSettings,
});
const placing = placeDatabases([subgraph.name]);
breakOffOnSignal(placing);
const { databases, cluster } = await placing;
const database = databases[subgraph.name] ?? { url: '' };
const running = await openSubgraph(subgraph, { ...database, report: reportUnexpected });
try {
  console.log(await command(running));
} catch (error) {
  if (!(error instanceof HubError)) throw error;
  console.error(`${error.sentence.zh} ${error.sentence.en}`);
  process.exitCode = 1;
} finally {
  await running.close();
  await cluster?.stop();
}
