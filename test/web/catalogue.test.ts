import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { errors as englishErrors } from '../../web/src/words/en/errors.ts';
import { sentences as englishSentences } from '../../web/src/words/en/sentences.ts';
import { values as englishValues } from '../../web/src/words/en/values.ts';
import { errors } from '../../web/src/words/zh/errors.ts';
import { sentences } from '../../web/src/words/zh/sentences.ts';
import { values } from '../../web/src/words/zh/values.ts';

const places = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

const sources = ['services', 'gateway/src'].flatMap((folder) =>
  readdirSync(new URL(`../../${folder}/`, import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(?!.*(node_modules|dist)).*\.ts$/.test(file) && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(new URL(`../../${folder}/${file}`, import.meta.url), 'utf8')),
);
const codesOfTheHub = new Set(
  sources.flatMap((source) =>
    [...source.matchAll(/(?:new HubError\(|\bcode:)\s*'([A-Z][A-Z_]+)'/g)].map(([, code = '']) => code),
  ),
);

describe.each([
  ['sentences', sentences, englishSentences],
  ['errors', errors, englishErrors],
] as const)(
  'the catalogue of %s',
  (_name, chinese: Record<string, string>, english: Record<string, string>) => {
    it('has the same keys in both languages', () => {
      expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
    });

    it('has the same places to fill in both languages, and no empty sentence', () => {
      for (const [key, sentence] of Object.entries(chinese)) {
        expect(places(english[key] ?? ''), key).toEqual(places(sentence));
        expect(sentence.length * (english[key]?.length ?? 0), key).toBeGreaterThan(0);
      }
    });
  },
);

describe('the catalogue', () => {
  it('has a sentence for every code with which the hub refuses', () => {
    expect(codesOfTheHub.size).toBeGreaterThan(100);
    expect([...codesOfTheHub].filter((code) => !(code in errors))).toEqual([]);
  });

  it('names the same values in both languages, all those that the graph has', () => {
    const api = readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8');
    for (const [type, named] of Object.entries(values)) {
      const body = new RegExp(`^enum ${type} \\{(.*?)^\\}`, 'ms').exec(api)?.[1] ?? '';
      const inGraph = [...body.matchAll(/^\s+([A-Z_]+)$/gm)].map(([, value]) => value);
      expect(Object.keys(named).sort(), type).toEqual(inGraph.sort());
      expect(Object.keys(englishValues[type as keyof typeof values]).sort(), type).toEqual(inGraph.sort());
    }
  });
});
