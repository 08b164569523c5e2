import { newId } from '@hub/kit/identifiers.ts';
import { expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';

const hub = useHub('empty', { writeRates: { perMinute: 3 } });

const freeze = () =>
  `freezeAgenda(input: { meetingId: "${newId()}", clientMutationId: "${newId()}" }) { id }`;
const codesOf = async (query: string, as: string | null) =>
  (await hub.ask(query, {}, { as })).errors?.map(({ extensions }) => extensions?.code);

it('refuses who writes too much at once, says how long to wait, and lets everyone else write', async () => {
  const hasty = 'CHAIR@000000000001';
  const three = `mutation { a: ${freeze()} ...more } fragment more on Mutation { b: ${freeze()} ... { c: ${freeze()} } }`;
  expect(await codesOf(three, hasty)).not.toContain('RATE_LIMITED');

  const { data, errors } = await hub.ask(`mutation { ${freeze()} }`, {}, { as: hasty });
  expect(data).toBeUndefined();
  expect(errors).toHaveLength(1);
  expect(errors?.[0]?.extensions).toEqual({ code: 'RATE_LIMITED', retryAfter: expect.any(Number) });
  expect(errors?.[0]?.extensions?.retryAfter).toBeLessThanOrEqual(60);
  expect(errors?.[0]?.message).toMatch(/again in \d+ seconds/);

  expect(await codesOf('{ me { id } }', hasty)).toBeUndefined();
  expect(await codesOf(`mutation { ${freeze()} }`, 'CHAIR@000000000002')).not.toContain('RATE_LIMITED');
});

it('refuses at once what is too much by itself', async () => {
  const four = `mutation { a: ${freeze()} b: ${freeze()} c: ${freeze()} d: ${freeze()} }`;
  expect(await codesOf(four, 'CHAIR@000000000003')).toEqual(['RATE_LIMITED']);
});
