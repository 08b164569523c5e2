import { beginProgram } from '@hub/kit/begin-program.ts';
import { breakOffOnSignal } from '@hub/kit/stop-on-signal.ts';
import { verifyHistory } from '@hub/kit/verify-history.ts';
import { settingsOfHub } from './config.ts';
import { place } from './placements.ts';

// `npm run verify`: follows the chain of every audit trail from its first entry, and says where one was tampered with.
const placing = place(beginProgram(settingsOfHub));
breakOffOnSignal(placing);
const { databases, cluster } = await placing;
for (const [name, { url, ownerUrl = url }] of Object.entries(databases)) {
  const { entries, brokenAt } = await verifyHistory(ownerUrl);
  console.log(`${name.padEnd(16)}${brokenAt ? `broken at entry ${brokenAt}` : `${entries} entries, whole`}`);
  if (brokenAt) process.exitCode = 1;
}
await cluster?.stop();
