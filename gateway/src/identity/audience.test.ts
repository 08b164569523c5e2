import { nobody } from '@hub/kit/actor.ts';
import { expect, it } from 'vitest';
import { audienceOf } from './audience.ts';

const header = () => undefined;
const audience = (locale: 'zh' | 'en') =>
  audienceOf({ caller: { actor: nobody, locale, purpose: undefined }, token: undefined }, header, {
    headers: [],
    cookies: [],
  });

it('is another in another language, in which the gateway speaks where no subgraph is told of it', () => {
  expect(audience('zh')).toBe(audience('zh'));
  expect(audience('zh')).not.toBe(audience('en'));
});
