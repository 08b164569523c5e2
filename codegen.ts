import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types of the documents that are kept with the project, from the graph as it is published. */
const config: CodegenConfig = {
  emitLegacyCommonJSImports: false,
  importExtension: '.ts',
  schema: 'schema/api.graphql',
  documents: ['test/operations/*.graphql'],
  generates: {
    'test/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: { DateTime: 'string', Date: 'string', Fen: 'number' },
      },
    },
  },
};

export default config;
