import type { DocumentNode } from 'graphql';
import { z } from 'zod';
import type { Sentence } from '../errors.ts';
import { HttpRefusal } from '../http/http.errors.ts';
import { measureSource } from './measure-source.ts';
import { type Unfolded, unfold } from './unfold.ts';

const count = (usual: number) => z.coerce.number().int().positive().default(usual);

/** How large a document may be that a client sends to the gateway. */
export const documentSettings = {
  HUB_MAX_TOKENS: count(10_000).describe('Most tokens in a document: names, values and punctuation.'),
  HUB_MAX_BRACKETS: count(100).describe('How deep brackets may stand within brackets in a document.'),
  HUB_MAX_DEPTH: count(24).describe('How many fields may stand within one another.'),
  HUB_MAX_FIELDS: count(3000).describe('Most fields of a document, with every fragment unfolded.'),
  HUB_MAX_FRAGMENTS: count(1000).describe('Most uses of fragments in a document, with every one unfolded.'),
  HUB_MAX_ALIASES: count(500).describe('Most aliases in a document, with every fragment unfolded.'),
  HUB_MAX_DIRECTIVES: count(200).describe('Most directives in a document, with every fragment unfolded.'),
  HUB_MAX_ROOT_FIELDS: count(100).describe('Most fields that a document asks of the graph itself.'),
  HUB_MAX_INTROSPECTIONS: count(10).describe('How often a document may ask about the schema itself.'),
  HUB_MAX_REPEATS: count(10_000).describe(
    'How often two selections of a document may meet under one key of the answer.',
  ),
};

export interface DocumentLimits extends Unfolded {
  tokens: number;
  brackets: number;
}

export const documentLimits = (
  settings: {
    [Name in keyof typeof documentSettings]: number;
  },
): DocumentLimits => ({
  tokens: settings.HUB_MAX_TOKENS,
  brackets: settings.HUB_MAX_BRACKETS,
  depth: settings.HUB_MAX_DEPTH,
  fields: settings.HUB_MAX_FIELDS,
  fragments: settings.HUB_MAX_FRAGMENTS,
  aliases: settings.HUB_MAX_ALIASES,
  directives: settings.HUB_MAX_DIRECTIVES,
  rootFields: settings.HUB_MAX_ROOT_FIELDS,
  introspections: settings.HUB_MAX_INTROSPECTIONS,
  repeats: settings.HUB_MAX_REPEATS,
});

/** What a subgraph takes: a gateway writes every type of an interface out, and a fetch holds what many clients' would. */
export const fetchLimits: DocumentLimits = {
  tokens: 400_000,
  brackets: 300,
  depth: 100,
  fields: 50_000,
  fragments: 50_000,
  aliases: 50_000,
  directives: 20_000,
  rootFields: 5000,
  introspections: 10,
  repeats: 100_000,
};

/** Why a document is not read. */
export function refusedSource(source: string, limits: DocumentLimits): HttpRefusal | undefined {
  const { tokens, brackets } = measureSource(source);
  if (brackets > limits.brackets) return tooDeep('brackets', brackets, limits.brackets);
  return tokens > limits.tokens ? tooLarge('tokens', tokens, limits.tokens) : undefined;
}

/** Why a document that has been read is not validated. */
export function refusedDocument(document: DocumentNode, limits: DocumentLimits): HttpRefusal | undefined {
  const unfolding = unfold(document, limits.fields + limits.fragments);
  if ('cycle' in unfolding) return comesToItself(unfolding.cycle);
  const { unfolded } = unfolding;
  if (unfolded.depth > limits.depth) return tooDeep('fields', unfolded.depth, limits.depth);
  const over = sizes.find((size) => unfolded[size] > limits[size]);
  return over && tooLarge(over, unfolded[over], limits[over]);
}

const sizes = [
  'fields',
  'fragments',
  'aliases',
  'directives',
  'rootFields',
  'introspections',
  'repeats',
] as const;

const words: Readonly<Record<'tokens' | (typeof sizes)[number], Sentence>> = {
  tokens: { zh: '词元', en: 'tokens' },
  fields: { zh: '字段', en: 'fields' },
  fragments: { zh: '片段', en: 'fragments' },
  aliases: { zh: '别名', en: 'aliases' },
  directives: { zh: '指令', en: 'directives' },
  rootFields: { zh: '顶层字段', en: 'fields of the graph itself' },
  introspections: { zh: '对图结构的查询', en: 'questions about the schema' },
  repeats: { zh: '重复选取', en: 'selections that repeat one another' },
};

const tooLarge = (of: keyof typeof words, counted: number, limit: number) =>
  new HttpRefusal(
    400,
    'DOCUMENT_TOO_LARGE',
    {
      zh: `查询展开后的${words[of].zh}数为 ${counted}，上限为 ${limit}。请精简查询，或分成几次发送。`,
      en: `The document comes to ${counted} ${words[of].en}, and ${limit} are the most. Ask for less, or in several requests.`,
    },
    { of, count: counted, limit },
  );

const tooDeep = (of: 'brackets' | 'fields', counted: number, limit: number) =>
  new HttpRefusal(
    400,
    'DOCUMENT_TOO_DEEP',
    {
      zh: `查询嵌套 ${counted} 层，上限为 ${limit} 层。请减少嵌套，更深的内容另行查询。`,
      en: `The document goes ${counted} levels deep, and ${limit} are the most. Nest less, and ask for what lies deeper by itself.`,
    },
    { of, count: counted, limit },
  );

/** As validation would say it, if it could be trusted to end. */
const comesToItself = (name: string) =>
  new HttpRefusal(400, 'GRAPHQL_VALIDATION_FAILED', {
    zh: `片段“${name}”引用了自身。请去掉循环引用。`,
    en: `The fragment "${name}" comes to itself. Take the circle out.`,
  });
