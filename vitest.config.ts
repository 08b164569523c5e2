import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // Two copies of graphql would each have their own classes, and instanceof would fail between them.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
    conditions: ['source'],
  },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: [
      'services/*/src/**/*.test.ts',
      'gateway/src/**/*.test.ts',
      'demo/src/**/*.test.ts',
      'scripts/**/*.test.*',
      'test/**/*.test.ts',
    ],
    setupFiles: ['reflect-metadata'],
    globalSetup: ['test/support/postgres.ts'],
    reporters: [['default', { summary: false }], './test/support/count-reporter.ts'],
    maxWorkers: 2,
    // A test that hangs is found; one on a slow machine is no failure.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
