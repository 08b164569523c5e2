import { castPeople, demonstrationPassword } from '@hub/demo/people.ts';
import { localTime } from '@hub/kit/clock.ts';
import type { EmbeddedCluster } from '@hub/kit/embedded-postgres.ts';
import type { Hub } from './hub.ts';

/** What `npm start` prints once it answers. */
export function banner({
  address,
  hub,
  cluster,
}: {
  address: string;
  hub: Hub;
  cluster?: EmbeddedCluster | undefined;
}): string {
  const lines = [
    '共建共享枢纽 · co-building hub',
    `  GraphiQL      ${address}/graphql   (in a browser)`,
    `  endpoint      ${address}/graphql   (POST)`,
    `  database      ${cluster ? `embedded PostgreSQL in ${cluster.directory}` : 'as given by *_DATABASE_URL or *_URL'}`,
  ];
  if (hub.demonstration) {
    const names = (['A', 'B'] as const).map((letter) => castPeople(letter).map(({ username }) => username));
    lines.push(
      '  demonstration 000000000001 星槐社区(演示) · 000000000002 暖汀社区(演示)',
      `  clock         ${localTime(hub.now())} (it starts at 2026-04-15 09:00 and runs)`,
      `  sign in as    ${names[0]?.join(' ')}`,
      `                ${names[1]?.join(' ')}`,
      `  password      ${demonstrationPassword}`,
      `  try           ${signInAndAsk(address).join('\n                ')}`,
    );
  }
  return lines.join('\n');
}

/** Lines to paste: a token for the chair of the first community, and the first root query with it. */
const signInAndAsk = (address: string): string[] => [
  `SESSION=$(curl -s ${address}/auth/sign-in/username -H 'content-type: application/json' -d '{"username":"a.chair","password":"${demonstrationPassword}"}' | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')`,
  `TOKEN=$(curl -s ${address}/auth/token -H "authorization: Bearer $SESSION" | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')`,
  `curl -s ${address}/graphql -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' -d '{"query":"{ jointMeetingAgenda(communityId: \\"000000000001\\", quarter: \\"2026Q2\\") { no state agenda { number title } } }"}'`,
];
