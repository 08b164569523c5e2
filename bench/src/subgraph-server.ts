// One process for all four subgraphs, and the whole graph as `/whole`. An answer is executed once and then sent as
// bytes: what is measured is gateways.
import { createServer } from 'node:http';
import { execute, parse } from 'graphql';
import { textOf } from './text-of.ts';
import { monolith, partNames, subgraphOf } from './shop.ts';

const schemas = new Map([
  ...partNames.map((name) => [name as string, subgraphOf(name)] as const),
  ['whole', monolith()] as const,
]);
const answers = new Map<string, Buffer>();

const server = createServer(async (request, response) => {
  const name = request.url?.slice(1) ?? '';
  const body = await textOf(request);
  const known = answers.get(name + body);
  const answer = known ?? Buffer.from(JSON.stringify(await answerTo(name, body)));
  if (!known) answers.set(name + body, answer);
  response.setHeader('content-type', 'application/json').end(answer);
});

async function answerTo(name: string, body: string): Promise<unknown> {
  const schema = schemas.get(name);
  if (!schema) throw new Error(`There is no subgraph ${name}.`);
  const { query, variables, operationName } = JSON.parse(body);
  return execute({ schema, document: parse(query), variableValues: variables, operationName });
}

server.keepAliveTimeout = 60_000;
server.listen(Number(process.argv[2]), '127.0.0.1', () => process.send?.('ready'));
process.once('disconnect', () => process.exit(0));
