import { parseArgs } from 'node:util';
import { beginProgram } from '@hub/kit/begin-program.ts';
import { CannotStart } from '@hub/kit/cannot-start.ts';
import { httpSettings } from '@hub/kit/http/http-settings.ts';
import { issuerSettings, outsideIssuers } from '@hub/kit/issuers.ts';
import { stopOnSignal, stopSignals } from '@hub/kit/stop-on-signal.ts';
import { tokenVerifier } from '@hub/kit/token.ts';
import { beginTraces } from '@hub/kit/watching/begin-traces.ts';
import { traceSettings } from '@hub/kit/watching/trace-settings.ts';
import { watchSettings } from '@hub/kit/watching/watch-settings.ts';
import { httpChannel } from './channel/http.channel.ts';
import { allOf } from './channel/passed-on.ts';
import { executorSettings } from './config.ts';
import { corsSettings } from './cors.ts';
import { type Graph, graphOver } from './gateway.ts';
import { checkNames, readGatewayFile, tellOfUnknownLabels, textOf } from './gateway-file.ts';
import { tokenCallers, unknownCallers } from './identity/callers.ts';
import { settingsOfLimits } from './limits/limits.ts';
import { createGateway } from './server.ts';
import { inOneLine } from './supergraph/in-one-line.ts';
import { namesIn } from './supergraph/names-in.ts';
import { watchFile } from './supergraph/watch-file.ts';

// `npm run gateway -- --supergraph FILE --config FILE --port PORT`: the gateway alone, over any Federation 2 supergraph file.
const config = beginProgram({
  ...executorSettings,
  ...httpSettings,
  ...corsSettings,
  ...watchSettings,
  ...traceSettings,
  ...issuerSettings,
  ...settingsOfLimits,
});
const { values } = parseArgs({
  options: {
    supergraph: { type: 'string' },
    config: { type: 'string' },
    port: { type: 'string', default: '4000' },
    host: { type: 'string', default: '127.0.0.1' },
  },
});
if (!values.supergraph) {
  console.error(
    'Say which supergraph to serve: npm run gateway -- --supergraph FILE --config FILE --port PORT',
  );
  process.exit(2);
}

const [supergraphSdl, file] = await Promise.all([textOf(values.supergraph), readGatewayFile(values.config)]);

/** Fit or not is known once it is served. */
function graphFrom(sdl: string): Graph {
  const names = namesIn(sdl);
  checkNames(file, names);
  tellOfUnknownLabels(file, sdl);
  return graphOver({
    supergraphSdl: sdl,
    executor: config.HUB_EXECUTOR,
    overrideLabels: file.overrideLabels,
    channelTo: (name, url) => httpChannel({ name, url, ...file.subgraph(name) }),
    circuitTo: (name) => file.subgraph(name).circuit,
    passedOn: allOf(names.map(file.subgraph)),
  });
}

const { requestDeadlineMs, supergraphPollMs } = file;
const issuers = outsideIssuers();
const serving = async () =>
  createGateway({
    graph: graphFrom(supergraphSdl),
    callerOf: issuers.length > 0 ? tokenCallers(tokenVerifier(issuers)) : unknownCallers,
    requestDeadlineMs,
    notices: () => (watching.refused() ? { supergraph: 'refused' } : {}),
  });
const gateway = await serving().catch((error: unknown) => {
  throw error instanceof CannotStart
    ? error
    : new CannotStart(`${values.supergraph} cannot be served: ${inOneLine(error)}`);
});
const watching = watchFile({
  path: values.supergraph,
  text: supergraphSdl,
  everyMs: supergraphPollMs,
  takeOver: (text) => gateway.replaceGraph(graphFrom(text)),
});
await beginTraces('co-building-gateway');
const address = await gateway.http.listen({ host: values.host, port: Number(values.port) });
async function stop(): Promise<void> {
  watching.stop();
  await gateway.close();
}
// A terminal says by this signal that it is closed; without one it asks to look at the file at once.
const isAtTerminal = process.stdin.isTTY;
if (!isAtTerminal) process.on('SIGHUP', () => void watching.look());
stopOnSignal(stop, 0, isAtTerminal ? stopSignals : ['SIGINT', 'SIGTERM']);
console.log(`${address}/graphql`);
