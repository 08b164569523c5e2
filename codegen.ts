import type { CodegenConfig } from '@graphql-codegen/cli';

const types = {
  useTypeImports: true,
  enumsAsTypes: true,
  scalars: { DateTime: 'string', Date: 'string', Fen: 'number' },
};

/** Types of the documents that are kept with the project, from the graph as it is published. */
const config: CodegenConfig = {
  emitLegacyCommonJSImports: false,
  importExtension: '.ts',
  schema: 'schema/api.graphql',
  generates: {
    'test/gql/': {
      documents: ['test/operations/*.graphql'],
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: types,
    },
    // The pages carry the hashes of their documents, and the gateway has the documents.
    'web/src/gql/': {
      documents: ['web/src/**/*.graphql'],
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { mode: 'replaceDocumentWithHash', hashAlgorithm: 'sha256' },
      },
      config: types,
    },
  },
};

export default config;
