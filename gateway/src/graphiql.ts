import { readFile } from 'node:fs/promises';
import { type Actor, nobody, placeOf, type Role } from '@hub/kit/actor.ts';
import { headerOf } from '@hub/kit/caller.ts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { CallerOf } from './identity/callers.ts';

const examples = new URL('../../test/operations/', import.meta.url);

/** The tab that is open at first loses the variables it is given; this one has none. */
const whoAmI = `# 我是谁: who is asking, and what they may act as.
query WhoAmI {
  now
  me {
    displayName
    actsAs
  }
}
`;

/** Whose work each example is. */
const exampleRoles: Readonly<Record<string, readonly Role[]>> = {
  chair: ['CHAIR', 'RECORDER', 'BRANCH_SECRETARY', 'COMMUNITY_WORKER', 'STREET_OFFICE', 'AUDITOR'],
  liaison: ['LIAISON', 'UNIT_HEAD'],
  member: ['IN_SERVICE_MEMBER'],
};

/** GraphiQL at the graph's own address, for browsers. Its page is whole: nothing in it comes from another host. */
export function serveGraphiql(http: FastifyInstance, callerOf: CallerOf): void {
  http.addHook('onRequest', (request, reply, done) => {
    const { method, url, headers } = request;
    const wantsPage = method === 'GET' && url === '/graphql' && headers.accept?.includes('text/html');
    if (!wantsPage) return done();
    reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8');
    actorOf(request, callerOf)
      .then(renderPage)
      .then((page) => reply.send(page), done);
  });
}

/** Whoever cannot be told who they are reads the examples as nobody does; the graph refuses them what they then ask. */
const actorOf = (request: FastifyRequest, callerOf: CallerOf): Promise<Actor> =>
  callerOf(headerOf(request)).then(
    ({ caller }) => caller.actor,
    () => nobody,
  );

/** Loaded on the first visit: the page is large, and most starts never show it. */
async function renderPage(actor: Actor): Promise<string> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const own = await Promise.all(examplesFor(actor).map((name) => exampleTab(name, communityOf(actor))));
  return renderGraphiQL({
    title: '共建共享枢纽',
    defaultTabs: [{ query: whoAmI }, ...own],
    headers: JSON.stringify({ 'accept-language': 'zh' }, null, 2),
    shouldPersistHeaders: true,
  });
}

/** Those of the roles one holds; all of them for whoever holds none that has one. */
function examplesFor({ grants }: Actor): string[] {
  const names = Object.keys(exampleRoles);
  const own = names.filter((name) => grants.some(({ role }) => exampleRoles[name]?.includes(role)));
  return own.length > 0 ? own : names;
}

/** One's own community, where one acts in a single one. */
const communityOf = ({ grants }: Actor): string | undefined =>
  grants.map(placeOf).find((place) => place?.length === 12);

async function exampleTab(name: string, community: string | undefined) {
  const [query, beside] = await Promise.all([
    readFile(new URL(`${name}.graphql`, examples), 'utf8'),
    readFile(new URL(`${name}.json`, examples), 'utf8'),
  ]);
  const { variables } = JSON.parse(beside) as { variables: { community?: string } };
  const own = variables.community && community ? { ...variables, community } : variables;
  return { query, variables: JSON.stringify(own, null, 2) };
}
