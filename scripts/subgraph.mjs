// `npm run subgraph community`: one subgraph as a process of its own.
const [name] = process.argv.slice(2);
const known = ['community', 'party-branch', 'resident-units', 'identity'];
if (!known.includes(name)) {
  console.error(`Say which subgraph to run: npm run subgraph ${known.join(' | ')}`);
  process.exit(2);
}
await import(`../services/${name}/dist/main.js`);
