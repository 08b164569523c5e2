import { readFile } from 'node:fs/promises';
import { CannotStart } from '@hub/kit/cannot-start.ts';
import { log } from '@hub/kit/log.ts';
import { z } from 'zod';
import { type SubgraphOptions, usually } from './channel/subgraph-options.ts';
import type { OverrideLabels } from './plan/override-labels.ts';

/** A setting that may be left out: what it says, and what it is then. */
const setting = <Type extends z.ZodType>(type: Type, description: string, usual: unknown) =>
  type.optional().meta({ description, default: usual });

const ms = z.int().min(1).max(600_000);

/** These belong to the connection or to the question itself, and are never the client's. */
const notPassedOn =
  /^(host|connection|keep-alive|te|trailer|transfer-encoding|upgrade|expect|accept|accept-encoding|content-.*|proxy-.*|cookie|x-hub-service)$/;
const headerName = z
  .string()
  .regex(/^[a-z0-9_-]+$/, 'must be the name of a header, in lower case')
  .refine((name) => !notPassedOn.test(name), 'is a header that is never passed on');

const everySubgraph = {
  deadlineMs: setting(
    ms,
    'How long one fetch may take, from the asking, in milliseconds.',
    usually.deadlineMs,
  ),
  retries: setting(
    z.int().min(0).max(1),
    'How often a read is asked again that failed otherwise than by time. A write is never asked again.',
    usually.retries,
  ),
  connections: setting(
    z.int().min(1).max(1000),
    'Most connections to the subgraph at once.',
    usually.connections,
  ),
  keepAliveMs: setting(
    ms,
    'How long a connection is kept that nobody uses, in milliseconds; less where the subgraph says so.',
    usually.keepAliveMs,
  ),
  longestAnswerBytes: setting(
    z.int().min(1024).max(536_870_912),
    'The longest answer that is taken, in bytes. A longer one is cut off, and is none.',
    usually.longestAnswerBytes,
  ),
  headers: setting(
    z.array(headerName),
    'Which headers of the client are passed on. Callers of whom one differs never share an answer.',
    usually.headers,
  ),
  cookies: setting(
    z.array(z.string().regex(/^[^\s=;,]+$/, 'must be the name of a cookie')),
    'Which cookies of the client are passed on. Callers of whom one differs never share an answer.',
    usually.cookies,
  ),
  circuit: z
    .strictObject({
      failures: setting(
        z.int().min(1),
        'How many failures, one after another, keep requests from the subgraph.',
        usually.circuit.failures,
      ),
      openMs: setting(
        ms,
        'After how long one request finds out whether it is back, in milliseconds.',
        usually.circuit.openMs,
      ),
    })
    .optional()
    .describe('When a subgraph is asked no longer for a while.'),
};

const usualRequestDeadlineMs = 10_000;
const usualSupergraphPollMs = 1000;

const file = z
  .strictObject({
    $schema: z.string().optional().describe('Where this schema is, for editors.'),
    requestDeadlineMs: setting(
      ms,
      'After how long a client is answered with what there is, in milliseconds.',
      usualRequestDeadlineMs,
    ),
    supergraphPollMs: setting(
      z.int().min(50).max(3_600_000),
      'How often it is looked whether the supergraph file has changed, in milliseconds.',
      usualSupergraphPollMs,
    ),
    overrideLabels: setting(
      z.record(z.string(), z.union([z.boolean(), z.number().min(0).max(100)])),
      'By label of a progressive @override, whether its fields have moved, or of how many of a hundred requests; instead of what `percent(x)` says.',
      {},
    ),
    everySubgraph: z.strictObject(everySubgraph).optional().describe('How each subgraph is asked.'),
    subgraphs: z
      .record(
        z.string(),
        z.strictObject({
          url: z
            .url({ protocol: /^https?$/ })
            .optional()
            .describe('Where the subgraph is, instead of where the supergraph says.'),
          ...everySubgraph,
        }),
      )
      .optional()
      .describe('How one of them is asked, by its name: instead of what is said for each.'),
  })
  .meta({ title: 'The gateway alone', description: 'What `npm run gateway -- --config FILE` reads.' });

/** The schema of the file, as it is committed. */
export const gatewayFileSchema = (): string => JSON.stringify(z.toJSONSchema(file, { io: 'input' }), null, 2);

export interface GatewayFile {
  path: string;
  requestDeadlineMs: number;
  supergraphPollMs: number;
  overrideLabels: OverrideLabels;
  /** The subgraphs of which it says something. */
  names: readonly string[];
  subgraph(name: string): SubgraphOptions & { url?: string };
}

/** Reads the file; unfit, it is refused in one line. Nothing needs to be said: then everything is as usual. */
export async function readGatewayFile(path = ''): Promise<GatewayFile> {
  const said = path ? checked(path, await textOf(path)) : {};
  const { everySubgraph: every = {}, subgraphs = {} } = said;
  return {
    path,
    requestDeadlineMs: said.requestDeadlineMs ?? usualRequestDeadlineMs,
    supergraphPollMs: said.supergraphPollMs ?? usualSupergraphPollMs,
    overrideLabels: said.overrideLabels ?? {},
    names: Object.keys(subgraphs),
    subgraph(name) {
      const own = subgraphs[name] ?? {};
      const circuit = { ...usually.circuit, ...every.circuit, ...own.circuit };
      // What is left out of JSON is not there, and so does not stand in place of what is usual.
      return { ...usually, ...every, ...own, circuit } as SubgraphOptions;
    },
  };
}

/** Refuses a file that speaks of subgraphs which the supergraph does not have. */
export function checkNames({ path, names }: GatewayFile, known: readonly string[]): void {
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  throw new CannotStart(
    `${path}: subgraphs: the supergraph has no ${unknown.join(', ')}. It has: ${known.join(', ')}.`,
  );
}

/** A label that a supergraph no longer has keeps nothing from being served, and may yet be misspelt. */
export function tellOfUnknownLabels({ path, overrideLabels }: GatewayFile, supergraphSdl: string): void {
  const unknown = Object.keys(overrideLabels).filter(
    (label) => !supergraphSdl.includes(`overrideLabel: ${JSON.stringify(label)}`),
  );
  if (unknown.length > 0)
    log.warn({ file: path, labels: unknown }, 'no field of the supergraph has the labels');
}

/** The text of a file without which there is no start. */
export const textOf = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((error: Error) => {
    throw new CannotStart(`${path} cannot be read: ${error.message}.`);
  });

function checked(path: string, text: string): z.infer<typeof file> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new CannotStart(`${path} is no JSON: ${error instanceof Error ? error.message : error}.`);
  }
  const read = file.safeParse(json);
  if (read.success) return read.data;
  const bad = read.error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`);
  throw new CannotStart(`${path}: ${bad.join('; ')}.`);
}
