import { readFile } from 'node:fs/promises';

/** Written with the pages' types: every document that a page sends, by its hash. */
const manifest = new URL('../../web/src/gql/persisted-documents.json', import.meta.url);

/**
 * The documents of the pages, as the server's cache of persisted documents. Nothing is ever added to it: what a
 * program asks for it sends in full.
 */
export async function persistedDocuments() {
  const documents: Record<string, string> = JSON.parse(await readFile(manifest, 'utf8'));
  return {
    get: async (key: string) => documents[key.replace('apq:', 'sha256:')],
    set: async () => undefined,
    delete: async () => false,
  };
}
