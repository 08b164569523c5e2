import { defineConfig } from 'vitest/config';

// Two copies of graphql would each have their own classes, and instanceof would fail between them.
const oneGraphql = [{ find: /^graphql$/, replacement: 'graphql/index.js' }];

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        resolve: { alias: oneGraphql, conditions: ['source'] },
        ssr: { resolve: { conditions: ['source'] } },
        test: {
          name: 'beside',
          include: ['{services/*,gateway,demo}/src/**/*.test.ts', 'scripts/**/*.test.*'],
          setupFiles: ['reflect-metadata'],
        },
      },
      {
        extends: true,
        resolve: { alias: oneGraphql },
        test: {
          name: 'through',
          include: ['test/**/*.test.ts'],
          // The hub as it is built: what users get, and read in a fraction of the time.
          server: { deps: { external: [/\/dist\//] } },
          globalSetup: ['test/support/postgres.ts', 'test/support/chromium.ts'],
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
    reporters: [['default', { summary: false }], './test/support/count-reporter.ts'],
    maxWorkers: 2,
    // Reading the hub's modules takes longer than most files' tests. No file leaves anything behind: each has its own hub.
    isolate: false,
    // A test that hangs is found; one on a slow machine is no failure.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
