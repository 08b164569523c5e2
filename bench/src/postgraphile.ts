// PostGraphile over the rows in one database: `node postgraphile.ts PORT URL`.
import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { grafserv } from 'postgraphile/grafserv/node';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

const [port, connectionString = ''] = process.argv.slice(2);
const schemas = ['community', 'party_branch', 'resident_units'];

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString, schemas })],
  schema: { defaultBehavior: '+connection +list' },
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
  grafast: { explain: false },
});
const served = instance.createServ(grafserv);
const server = createServer();
await served.addTo(server);
await new Promise<void>((resolve) => server.listen(Number(port), '127.0.0.1', resolve));
process.send?.('ready');
process.once('disconnect', () => process.exit(0));
