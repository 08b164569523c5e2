// Starts one peer: `node peer.ts NAME PORT SUPERGRAPH`.
import { readFileSync } from 'node:fs';
import { peers } from './peers.ts';

const [name = '', port, supergraphFile = ''] = process.argv.slice(2);
const peer = peers[name];
if (!peer) throw new Error(`There is no peer ${name}.`);
await peer.start({ port: Number(port), supergraphFile, supergraphSdl: readFileSync(supergraphFile, 'utf8') });
process.send?.('ready');
// So that `node --cpu-prof` writes what it saw.
process.once('SIGTERM', () => process.exit(0));
process.once('disconnect', () => process.exit(0));
