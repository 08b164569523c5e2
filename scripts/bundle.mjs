// Puts the hub and all the packages it uses into few files: finding and reading thousands is most of a start.
import { rolldown } from 'rolldown';

const bundle = await rolldown({
  input: 'gateway/dist/main.js',
  platform: 'node',
  external: [
    // It sends a process after the hub by the path of its own file, and finds PostgreSQL's programs from there.
    /kit\/dist\/embedded-postgres\.js$/,
    // Packages that others look for, and do without.
    'class-validator',
    'pg-native',
  ],
  onLog(level, { code, message }) {
    if (level !== 'debug' && code !== 'EVAL') throw new Error(message);
  },
});
await bundle.write({
  dir: 'gateway/bundle',
  cleanDir: true,
  format: 'esm',
  entryFileNames: '[name].mjs',
  chunkFileNames: '[name]-[hash].mjs',
  // Names stay: they are the graph's types, the database's tables, and what a stack trace shows.
  minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
});
