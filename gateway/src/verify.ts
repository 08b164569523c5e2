import { parseArgs } from 'node:util';
import { secretIn } from '@hub/identity/sign-in/secret.ts';
import { type Anchor, anchorsAt, readAnchors } from '@hub/kit/anchors.ts';
import { beginProgram } from '@hub/kit/begin-program.ts';
import { breakOffOnSignal } from '@hub/kit/stop-on-signal.ts';
import { verifyAnchors } from '@hub/kit/verify-anchors.ts';
import { verifyHistory } from '@hub/kit/verify-history.ts';
import { settingsOfHub } from './config.ts';
import { place } from './placements.ts';

// `npm run verify [-- --anchors FILE]`: follows the chains of every audit trail from their first entries, compares them
// with what was written down of them outside the database, and says where one was tampered with.
const { values } = parseArgs({ options: { anchors: { type: 'string' } } });
const config = beginProgram(settingsOfHub);
const from = values.anchors ?? anchorsAt(config);
const placing = place(config);
breakOffOnSignal(placing);
const { databases, cluster } = await placing;
const { anchors, unsealed } = await readAnchors(from, () => secretIn(config.HUB_DATA, config.HUB_SECRET));
for (const [name, { url, ownerUrl = url }] of Object.entries(databases)) {
  const { entries, broken } = await verifyHistory(ownerUrl);
  const breaks = broken.map(({ chain, at }) => `broken at entry ${at}${ofChain(chain)}`);
  const lost = await lostFrom(
    ownerUrl,
    anchors.filter(({ of }) => of === name),
  );
  tell(name, [...breaks, ...lost], `${entries} entries, whole`);
}
if (unsealed > 0) tell('anchors', [`${unsealed} lines of ${from} are not sealed by this hub`], '');
await cluster?.stop();

async function lostFrom(url: string, written: readonly Anchor[]): Promise<string[]> {
  const missing = await verifyAnchors(url, written);
  return missing.map(({ chain, no, at, now, isOther }) => {
    const found = isOther ? 'another stands there now' : `${now} are left`;
    return `on ${at} there was an entry ${no}${ofChain(chain)} that is gone: ${found}`;
  });
}

function ofChain(chain: string): string {
  return chain && ` of ${chain}`;
}

function tell(name: string, amiss: readonly string[], whole: string): void {
  console.log(`${name.padEnd(16)}${amiss.join('; ') || whole}`);
  if (amiss.length > 0) process.exitCode = 1;
}
