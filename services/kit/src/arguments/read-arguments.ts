import {
  type GraphQLArgument,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLNonNull,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Context } from '../context.ts';
import { askableId } from '../identifiers.ts';
import { dayOf, isInstant, noDay, notADay, notAnInstant, refuseFarDay } from './day.ts';
import { refuseUnkept, textFrom } from './text.ts';

/** Reads one value of an argument that stands at `field`; gives it as it is to be used, or refuses it. */
type Read = (value: never, field: string, now: Date) => unknown;

/** What a kind of field takes: a mutation keeps what it is given, everything else looks for it. */
type Readers = Readonly<Record<string, Read>>;

function instant(value: Date, field: string): Date {
  if (!isInstant(value)) throw notAnInstant(field);
  return value;
}

function day(value: string, field: string): string {
  if (value === noDay) throw notADay(field);
  return value;
}

const looking: Readers = {
  ID: (value: string) => askableId(value),
  String: sought,
  DateTime: instant,
  Date: day,
};

function sought(value: string, field: string): string {
  refuseUnkept(field, value);
  return value;
}

const keeping: Readers = {
  ID: (value: string, field) => textFrom(field, value),
  String: (value: string, field) => textFrom(field, value),
  DateTime(value: Date, field, now) {
    refuseFarDay(field, dayOf(instant(value, field)), now);
    return value;
  },
  Date(value: string, field, now) {
    refuseFarDay(field, day(value, field), now);
    return value;
  },
};

/**
 * Has every field of the schema read its arguments before it is resolved. What there is to read is found out once, by the
 * arguments' types: fields without texts and days are left as they are.
 */
export function readArguments(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const readers = type === schema.getMutationType() ? keeping : looking;
    for (const field of Object.values(type.getFields())) {
      const read = argumentsReader(field.args, readers);
      const { resolve } = field;
      if (!read || !resolve) continue;
      field.resolve = (row, args, context: Context, info) => resolve(row, read(args, context), context, info);
    }
  }
}

type Arguments = Record<string, unknown>;

function argumentsReader(args: readonly GraphQLArgument[], readers: Readers) {
  const reads = args.flatMap(({ name, type }) => {
    const read = readerOf(type, readers, new Map());
    // The input of a mutation is what it is about: its fields are called by their own names.
    const place = isInputObjectType(type instanceof GraphQLNonNull ? type.ofType : type) ? '' : name;
    return read ? [{ name, read, place }] : [];
  });
  if (reads.length === 0) return undefined;
  return (given: Arguments, { clock }: Context): Arguments => {
    let taken = given;
    for (const { name, read, place } of reads) {
      const value = given[name];
      if (value === undefined || value === null) continue;
      const used = read(value as never, place, clock.now());
      if (used !== value) taken = { ...taken, [name]: used };
    }
    return taken;
  };
}

type Known = Map<GraphQLInputObjectType, Read>;

function readerOf(type: GraphQLInputType, readers: Readers, known: Known): Read | undefined {
  if (isNonNullType(type)) return readerOf(type.ofType, readers, known);
  if (isListType(type)) return eachBy(readerOf(type.ofType, readers, known));
  return isInputObjectType(type) ? fieldsBy(type, readers, known) : readers[type.name];
}

function eachBy(read: Read | undefined): Read | undefined {
  if (!read) return undefined;
  return (values: unknown[], field, now) =>
    values.map((value, index) => (value === null ? null : read(value as never, `${field}.${index}`, now)));
}

function fieldsBy(type: GraphQLInputObjectType, readers: Readers, known: Known): Read {
  const before = known.get(type);
  if (before) return before;
  const reads: (readonly [string, Read])[] = [];
  const read: Read = (value: Arguments, place, now) => {
    const taken: Arguments = { ...value };
    for (const [name, readField] of reads) {
      const given = taken[name];
      if (given === undefined || given === null) continue;
      taken[name] = readField(given as never, place ? `${place}.${name}` : name, now);
    }
    return taken;
  };
  // Known before its fields are looked at, because a type may hold itself.
  known.set(type, read);
  for (const { name, type: fieldType } of Object.values(type.getFields())) {
    const readField = readerOf(fieldType, readers, known);
    if (readField) reads.push([name, readField]);
  }
  return read;
}
