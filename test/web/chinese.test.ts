import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../', import.meta.url);
const filesIn = (within: string, those: RegExp) =>
  readdirSync(new URL(within, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => those.test(file) && !/node_modules|dist|\.test\.ts$/.test(file))
    .map((file) => ({ file, text: readFileSync(new URL(within + file, folder), 'utf8') }));

const han = '\\u4e00-\\u9fff';
const wide = `${han}\\u3000-\\u303f\\uff00-\\uffef`;
const text = /'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g;

/** What is said in Chinese: whatever stands behind `zh:`, and every text with a full stop of Chinese. */
function sentencesIn(source: string): string[] {
  return [...source.matchAll(text)].flatMap(({ 0: quoted, index }) => {
    const isSaid = /\bzh:\s*$/.test(source.slice(0, index)) || quoted.includes('。');
    return isSaid && new RegExp(`[${han}]`).test(quoted) ? [quoted] : [];
  });
}

/** What is filled in is not known here, and so neither what must stand beside it. */
const withoutPlaces = (sentence: string) => sentence.replace(/\$\{[^{}]*\}|\{\w+\}/g, '\ue000');

const rules: [what: string, breach: RegExp][] = [
  ['a full-width sign beside Chinese', new RegExp(`[${wide}][,:;?!()]|[,:;?!()][${wide}]`)],
  ['Chinese quotation marks', new RegExp(`[${han}]"|"[${wide}]`)],
  [
    'a space between Chinese and Latin letters or figures',
    new RegExp(`[${han}][A-Za-z0-9@]|[A-Za-z0-9][${han}]`),
  ],
  ['no name of a state', /\b(?!HUB_)[A-Z]{2,}_[A-Z]/],
];

const sources = [...filesIn('services/', /\.ts$/), ...filesIn('gateway/src/', /\.ts$/)];
const said = sources.flatMap(({ file, text }) =>
  sentencesIn(text).map((sentence) => [sentence, file] as const),
);
const shown = filesIn('web/src/words/zh/', /\.ts$/).flatMap(({ file, text }) =>
  [...text.matchAll(/'(?:[^'\\\n]|\\.)*'/g)].map(([sentence]) => [sentence, file] as const),
);

describe.each([
  ['which the hub refuses with', said],
  ['which the pages show', shown],
])('each Chinese sentence %s', (_who, sentences) => {
  it.each(rules)('has %s', (_what, breach) => {
    expect(sentences.length).toBeGreaterThan(150);
    expect(sentences.filter(([sentence]) => breach.test(withoutPlaces(sentence)))).toEqual([]);
  });
});

it('is found wherever it is said', () => {
  const source = "a({ zh: '甲,乙' }); b(`第 1 次。`); c('预约: a booking'); // '注释'";
  expect(sentencesIn(source)).toEqual(["'甲,乙'", '`第 1 次。`']);
});
