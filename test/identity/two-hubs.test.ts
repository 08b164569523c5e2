import type { Hub } from '@hub/gateway/hub.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { openTestHub } from '../support/open-hub.ts';
import { browserOn, codeIn } from './browser.ts';

const one = useHub('demo');
let second: Hub;
beforeAll(async () => {
  second = await openTestHub({ placements: one.databases.placed });
});
afterAll(() => second.close());

/** The other process beside the first, on the same databases. */
const other = () => ({ ...one, hub: second });

describe('two hubs on one set of databases', () => {
  it('count wrong sign-ins together', async () => {
    const codes = [];
    for (let i = 0; i < 12; i++)
      codes.push(codeIn(await browserOn(i % 2 ? one : other(), '10.1.1.1').signIn('a.worker', `guess-${i}`)));
    expect(codes).toEqual([...Array(10).fill('SIGN_IN_REFUSED'), 'RATE_LIMITED', 'RATE_LIMITED']);
  });
});
