import { readFile } from 'node:fs/promises';
import { watched } from '@hub/kit/watching/watched.ts';

/** Written with the pages' types: every document that a page sends, by its hash. */
const manifest = new URL('../../web/src/gql/persisted-documents.json', import.meta.url);

/**
 * The documents of the pages, as the server's cache of persisted documents. Nothing is ever added to it: what a
 * program asks for it sends in full. The metrics count each under its own name.
 */
export async function persistedDocuments() {
  const documents: Record<string, string> = JSON.parse(await readFile(manifest, 'utf8'));
  for (const text of Object.values(documents)) {
    const [, name] = /\b(?:query|mutation) (\w+)/.exec(text) ?? [];
    if (name) watched.operations.add(name);
  }
  return {
    get: async (key: string) => documents[key.replace('apq:', 'sha256:')],
    set: async () => undefined,
    delete: async () => false,
  };
}
