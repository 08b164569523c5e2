import { readFileSync } from 'node:fs';
import { newId } from '@hub/kit/identifiers.ts';
import {
  buildSchema,
  type GraphQLInputType,
  type GraphQLNamedInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { expect } from 'vitest';

const sdl = readFileSync(new URL('../../schema/resident-units.graphql', import.meta.url), 'utf8');

/** What the subgraph publishes. */
export const schema = buildSchema(sdl, { assumeValidSDL: true });

/** Values a caller may send that no honest one does, by the type asked for. */
const hostile: Record<string, unknown[]> = {
  ID: ['', ' ', 'x', '\0', `${newId()}\0`, "'; drop table unit; --", newId(), '١٢٣٤٥٦٧٨٩٠١٢', '000000000000'],
  String: [
    '',
    ' ',
    '\0',
    '\ud800',
    "'; drop table unit; --",
    '%',
    '\\',
    '🌳'.repeat(2000),
    '２０２６Q2',
    '2026Q9',
  ],
  Int: [0, -1, 1, 45, 2_147_483_647, -2_147_483_648],
  Float: [0, -0, -1, 1e-10, 5e-324, 0.0005, 1e10, 9_999_999_999.999, 1e308, -1e308],
  Fen: [0, -1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER],
  Date: ['0001-01-01', '9999-12-31', '2026-02-28', '2026-02-30', '-0001-01-01', '+275760-09-13', 'x'],
  DateTime: [
    '0001-01-01T00:00:00Z',
    '2026-04-15T00:00:00Z',
    '2026-02-30T25:61:00Z',
    '+275760-09-13T00:00:00Z',
    'x',
  ],
  Boolean: [true, false],
};

const tooLong = 'x'.repeat(5000);

/** Every hostile value for an argument of the type, `null` among them. */
export function hostileValues(type: GraphQLInputType): unknown[] {
  const named = getNamedType(type);
  const values = hostileOnes(named);
  if (values.length === 1) throw new Error(`There is nothing hostile of type ${named.name}.`);
  return isListType(getNullableType(type))
    ? [[], values, ...values.map((value) => [value]), null]
    : [...values, null];
}

function hostileOnes(named: GraphQLNamedInputType): unknown[] {
  if (isEnumType(named)) return [...named.getValues().map(({ name }) => name), 'NONE_OF_THEM'];
  if (isInputObjectType(named))
    return Object.values(named.getFields()).flatMap(({ name, type }) =>
      hostileValues(type).map((value) => ({ text: '提供绿化苗木。', [name]: value })),
    );
  return [...(hostile[named.name] ?? []), tooLong];
}

interface Answer {
  errors?: readonly { extensions?: Record<string, unknown> }[];
}

/** Whatever was given, the answer is its result or a coded refusal, and never a surprise. */
export function expectNoSurprise({ errors = [] }: Answer, given: object): void {
  const codes = errors.map(({ extensions }) => String(extensions?.code));
  const what = JSON.stringify(given).slice(0, 200);
  for (const code of codes) expect(code, what).toMatch(/^(?!INTERNAL_SERVER_ERROR)[A-Z_]+$/);
}
