// Empties HUB_DATA, so that the next start begins with fresh demonstration data.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const data = resolve(process.env.HUB_DATA ?? 'data');
const owner = join(data, 'postgres.owner');
if (existsSync(owner) && isAlive(Number(readFileSync(owner, 'utf8')))) {
  console.error(`A hub runs on ${data}: stop it first.`);
  process.exit(1);
}
const postmaster = join(data, 'postgres', 'postmaster.pid');
if (existsSync(postmaster)) {
  const pid = Number(readFileSync(postmaster, 'utf8').split('\n')[0]);
  if (isAlive(pid)) process.kill(pid, 'SIGQUIT');
}
for (const entry of ['postgres', 'postgres.log', 'postgres.owner', 'postgres.password']) {
  rmSync(join(data, entry), { recursive: true, force: true });
}
console.log(`${data} is empty.`);

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
