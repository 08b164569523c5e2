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
  const query =
    '{ jointMeetingAgenda(communityId: \\"000000000001\\", quarter: \\"2026Q2\\") { no state agenda { number title } } }';
  const now = hub.now().toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false });
  const lines = [
    '共建共享枢纽 · co-building hub',
    `  GraphiQL      ${address}/graphql   (in a browser)`,
    `  endpoint      ${address}/graphql   (POST)`,
    `  database      ${cluster ? `embedded PostgreSQL in ${cluster.directory}` : 'as given by *_DATABASE_URL or *_URL'}`,
  ];
  if (hub.demonstration) {
    lines.push(
      '  demonstration 000000000001 星槐社区(演示) · 000000000002 暖汀社区(演示)',
      `  clock         ${now} (it starts at 2026-04-15 09:00 and runs)`,
      `  try           curl -s ${address}/graphql -H 'content-type: application/json' -d '{"query":"${query}"}'`,
    );
  }
  return lines.join('\n');
}
