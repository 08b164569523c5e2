import { castPeople, demonstrationPassword } from '@hub/demo/people.ts';
import { openHub } from '@hub/gateway/hub.ts';
import type { Placements } from '@hub/gateway/placements.ts';
import { startNeighbourhood } from './neighbourhood.ts';

// `npm run bench:sign-in`: whether the time of a refusal tells which names exist. A known name with a wrong password
// and an unknown name take turns; the means of both stand beside each other.
const tries = 200;
const neighbourhood = await startNeighbourhood(1);
const hub = await openHub({
  placements: neighbourhood.databases as Placements,
  secret: 'a secret of this measurement, of 32 characters',
  origin: 'http://localhost',
  signInRates: { perName: Number.MAX_SAFE_INTEGER, perAddress: Number.MAX_SAFE_INTEGER },
});

const known = castPeople('A').map(({ username }) => username);
const names = {
  known: (no: number) => known[no % known.length] ?? '',
  unknown: (no: number) => `nobody-${no}`,
};
const spent = { known: [] as number[], unknown: [] as number[] };

try {
  await refusal(names.known(0));
  await refusal(names.unknown(0));
  for (let no = 0; no < tries; no++) {
    // The first of two pays what the one before left behind: each kind is first as often as the other.
    const order = no % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const);
    for (const kind of order) spent[kind].push(await refusal(names[kind](no)));
  }
} finally {
  await hub.close();
  await neighbourhood.stop();
}

const [ofKnown, ofUnknown] = [mean(spent.known), mean(spent.unknown)];
console.log(`| refused sign-in, mean of ${tries} tries | ms |
|---|---|
| a name that exists, wrong password | ${ofKnown.toFixed(1)} |
| a name that does not | ${ofUnknown.toFixed(1)} |
| ratio | ${(ofUnknown / ofKnown).toFixed(3)} |`);

/** Milliseconds until a sign-in with a wrong password is refused. */
async function refusal(username: string): Promise<number> {
  const payload = { username, password: `not ${demonstrationPassword}` };
  const begun = performance.now();
  const { statusCode } = await hub.http.inject({
    method: 'POST',
    url: '/auth/sign-in/username',
    headers: { origin: 'http://localhost' },
    payload,
  });
  const took = performance.now() - begun;
  if (statusCode !== 401) throw new Error(`${username} was answered with ${statusCode}, not refused.`);
  return took;
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
