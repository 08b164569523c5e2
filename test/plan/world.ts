import { createHash } from 'node:crypto';
import type { FetchAnswer } from '@hub/gateway/plan/run.ts';
import {
  type GraphQLAbstractType,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  type GraphQLTypeResolver,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';

/** How often something is null, how often it fails and so on, of a hundred. */
export interface Mishaps {
  nulls: number;
  errors: number;
  /** How often an entity that another subgraph knows is not found. */
  lost?: number;
  /** How often a leaf is something that its type cannot be. */
  nonsense?: number;
  /** How often the name of an object's type is no name where it was asked for by an alias: stock loses the object. */
  misnamed?: number;
  /** How often an answer is written as GraphQL allows and hardly anyone does. */
  odd?: number;
}

/** An object of the world: its type is known from where it stands, its number from its keys or its parent. */
interface Thing {
  no: number;
  /** What a representation says of it, fields that another subgraph resolved among them. */
  given: Readonly<Record<string, unknown>>;
}

export type World = ReturnType<typeof worldOf>;

/**
 * Answers for every field of every subgraph: always the same for the same object, field and arguments, whichever
 * subgraph is asked and in whichever order, so that two ways of running one plan must come to the same answer.
 */
export function worldOf(
  seed: number,
  { nulls, errors, lost = 0, nonsense = 0, misnamed = 0, odd = 0 }: Mishaps,
) {
  const chance = (...of: unknown[]): number => hash(seed, ...of) % 100;

  const resolve: GraphQLFieldResolver<unknown, unknown> = (source, args, _context, info) => {
    const { parentType, fieldName, returnType } = info;
    const thing = thingFrom(source);
    if (Object.hasOwn(thing.given, fieldName) && Object.keys(args).length === 0) {
      return within(returnType, thing.given[fieldName]);
    }
    const place = [parentType.name, thing.no, fieldName, JSON.stringify(args)];
    if (chance('error', ...place) < errors) throw new Error(`${place.join(' ')} fails`);
    const required = isRequiring(info.parentType.getFields()[fieldName]?.astNode) ? thing.given : undefined;
    return valueFor(returnType, fieldName, [...place, required ? JSON.stringify(sorted(required)) : '']);
  };

  function valueFor(type: GraphQLOutputType, field: string, place: unknown[]): unknown {
    if (isNonNullType(type)) return valueFor(type.ofType, field, [...place, '!']);
    // A field that may not be null still is at times, to see the null go up.
    const isRequired = place.at(-1) === '!';
    if (chance('null', ...place) < (isRequired ? nulls / 4 : nulls)) return null;
    if (isListType(type)) {
      const length = hash(seed, 'length', ...place) % 4;
      return Array.from({ length }, (_, i) => valueFor(type.ofType, field, [...place, i]));
    }
    if (isEnumType(type)) {
      const values = type.getValues();
      return values[hash(seed, ...place) % values.length]?.value;
    }
    if (isScalarType(type)) return scalar(type.name, field, place);
    return { no: hash(seed, ...place) % 5, given: {} } satisfies Thing;
  }

  /** Keys end with the number of their object, so that any of them leads to it. */
  function scalar(type: string, field: string, place: unknown[]): unknown {
    switch (type) {
      case 'ID':
        return `${field}-${place[1]}`;
      case 'Int':
        return hash(seed, ...place) % 1000;
      case 'Float':
        return (hash(seed, ...place) % 1000) / 8;
      case 'Boolean':
        return hash(seed, ...place) % 2 === 0;
      default:
        return place.filter((part) => part !== '!').join(' ');
    }
  }

  const resolveType: GraphQLTypeResolver<unknown, unknown> = (source, _context, { schema }, abstract) => {
    const { given } = thingFrom(source);
    if (typeof given.__typename === 'string' && isObjectType(schema.getType(given.__typename)))
      return given.__typename;
    return typeOf(source, schema, abstract);
  };

  /** Which of its types an object of an abstract type is: its number decides. */
  function typeOf(source: unknown, schema: GraphQLSchema, abstract: GraphQLAbstractType): string | undefined {
    const names = schema.getPossibleTypes(abstract).map(({ name }) => name);
    return names.toSorted()[thingFrom(source).no % names.length];
  }

  /** The object that a representation stands for, if there is one. */
  async function referred(
    type: string,
    given: Record<string, unknown>,
  ): Promise<Record<string, unknown> | null> {
    const no = numberIn(given);
    if (chance('reference', type, no) < errors / 2) throw new Error(`${type} ${no} fails`);
    return chance('lost', type, no) < lost ? null : given;
  }

  /**
   * What comes over the wire instead of an answer: some of its leaves are such as their types cannot have, whatever the
   * key they come under, which plans choose.
   */
  function garbled<T>(answer: T, schema: GraphQLSchema): T {
    if (Array.isArray(answer)) return answer.map((element) => garbled(element, schema)) as T;
    if (typeof answer === 'object' && answer !== null) {
      return Object.fromEntries(
        Object.entries(answer).map(([key, value]) => [
          key,
          key === '__typename' ? value : garbled(value, schema),
        ]),
      ) as T;
    }
    const isTypeName = typeof answer === 'string' && schema.getType(answer) !== undefined;
    const isGarbled = answer !== null && chance('nonsense', answer) < (isTypeName ? misnamed : nonsense);
    return isGarbled ? ((typeof answer === 'string' ? 0.5 : 'nonsense') as T) : answer;
  }

  /** The same answer: null for no errors, more fields than were asked for, in another order. */
  const oddly = ({ data, errors }: FetchAnswer, subgraph: string): FetchAnswer =>
    chance('odd', subgraph) < odd
      ? ({ data: data && reordered(data), errors: errors ?? null, extensions: null } as FetchAnswer)
      : { data, errors };

  function reordered<T>(value: T): T {
    if (Array.isArray(value)) return value.map(reordered) as T;
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, inner]) => [key, reordered(inner)]);
    return Object.fromEntries([['notAskedFor', { deep: [1] }], ...entries.toReversed()]) as T;
  }

  /** How many turns of the event loop a subgraph waits before it answers. */
  const turnsOf = (...fetch: unknown[]): number => hash(seed, 'turns', ...fetch) % 3;

  return { resolve, resolveType, typeOf, referred, garbled, oddly, turnsOf };
}

function thingFrom(source: unknown): Thing {
  if (typeof source !== 'object' || source === null) return { no: 0, given: {} };
  if ('no' in source && 'given' in source) return source as Thing;
  const given = source as Record<string, unknown>;
  return { no: numberIn(given), given };
}

/** Any key, at any depth, ends with the number of the object. */
function numberIn(given: Readonly<Record<string, unknown>>): number {
  for (const value of Object.values(given)) {
    const match = typeof value === 'string' ? /-(\d+)$/.exec(value) : undefined;
    if (match) return Number(match[1]);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const inner = numberIn(value as Record<string, unknown>);
      if (inner >= 0) return inner;
    }
  }
  return -1;
}

/** What a representation holds becomes things again where objects are asked for. */
function within(type: GraphQLOutputType, value: unknown): unknown {
  if (isNonNullType(type)) return within(type.ofType, value);
  if (isListType(type) && Array.isArray(value)) return value.map((element) => within(type.ofType, element));
  if (isScalarType(type) || isEnumType(type) || typeof value !== 'object' || value === null) return value;
  return thingFrom(value);
}

const isRequiring = (
  node: { directives?: readonly { name: { value: string } }[] | undefined } | null | undefined,
) => node?.directives?.some(({ name }) => name.value === 'requires') ?? false;

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .toSorted(([a], [b]) => a.localeCompare(b))
          .map(([key, inner]) => [key, sorted(inner)]),
      )
    : value;

const hash = (...parts: unknown[]): number =>
  createHash('md5').update(parts.join('|')).digest().readUInt32BE(0);
