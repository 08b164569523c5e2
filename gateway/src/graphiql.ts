import { readdir, readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';

const examples = new URL('../../test/operations/', import.meta.url);

/** GraphiQL at the graph's own address, for browsers. Its page is whole: nothing in it comes from another host. */
export function serveGraphiql(http: FastifyInstance): void {
  let page: Promise<string> | undefined;
  http.addHook('onRequest', async ({ method, url, headers }, reply) => {
    const wantsPage = method === 'GET' && url === '/graphql' && headers.accept?.includes('text/html');
    if (!wantsPage) return;
    page ??= renderPage();
    return reply.type('text/html; charset=utf-8').send(await page);
  });
}

/** Loaded on the first visit: the page is large, and most starts never show it. */
async function renderPage(): Promise<string> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  return renderGraphiQL({
    title: '共建共享枢纽',
    defaultTabs: await exampleTabs(),
    headers: JSON.stringify({ 'accept-language': 'zh' }, null, 2),
    shouldPersistHeaders: true,
  });
}

async function exampleTabs(): Promise<{ query: string; variables: string }[]> {
  const files = (await readdir(examples)).filter((file) => file.endsWith('.graphql')).sort();
  return Promise.all(
    files.map(async (file) => {
      const query = await readFile(new URL(file, examples), 'utf8');
      const beside = await readFile(new URL(file.replace('.graphql', '.json'), examples), 'utf8');
      const { variables } = JSON.parse(beside) as { variables: object };
      return { query, variables: JSON.stringify(variables, null, 2) };
    }),
  );
}
