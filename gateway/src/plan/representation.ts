import { type Answer, isObject, merge } from './answer.ts';
import type { Required } from './steps.ts';
import type { TypeTests } from './type-tests.ts';

/** Makes what represents an object to a subgraph, or nothing when the object lacks what the subgraph needs. */
export type Represent = (object: Answer) => Answer | null;

/**
 * What two objects of one type have in common only if they are represented alike, or nothing where that cannot be told;
 * it takes a fraction of the time to make.
 */
export type Mark = (object: Answer) => unknown;

export function compileMark(requires: readonly Required[]): Mark {
  const [first, ...others] = new Set(requires.flatMap(keysOf).filter((key) => key !== '__typename'));
  if (first === undefined) return () => '';
  if (others.length === 0) return (object) => (typeof object[first] === 'object' ? undefined : object[first]);
  return (object) => {
    let mark = markOf(object[first]);
    for (const key of others) mark += markOf(object[key]);
    return mark;
  };
}

const keysOf = (required: Required): string[] =>
  required.kind === 'field' ? [required.key] : required.of.flatMap(keysOf);

/** A string says how long it is, so that nothing in it passes for the end of it. */
function markOf(value: unknown): string {
  if (typeof value === 'string') return `${value.length}:${value}`;
  return typeof value === 'object' && value !== null ? markOf(JSON.stringify(value)) : `${value};`;
}

export function compileRepresentation(requires: readonly Required[], types: TypeTests): Represent {
  const make = compileParts(requires, types);
  // Without its type an object cannot be asked about.
  return (object) => {
    const representation = make(object);
    return representation && typeof representation.__typename === 'string' ? representation : null;
  };
}

type AddPart = (object: Answer, representation: Answer) => boolean;

function compileParts(requires: readonly Required[], types: TypeTests): Represent {
  const parts = requires.map((required) => compilePart(required, types));
  return (object) => {
    const representation: Answer = {};
    for (const add of parts) if (!add(object, representation)) return null;
    return representation;
  };
}

function compilePart(required: Required, types: TypeTests): AddPart {
  return required.kind === 'onType' ? onType(required, types) : fieldPart(required, types);
}

/** What is required of a type adds nothing for objects of another one, and nothing by halves. */
function onType({ type, of }: Required & { kind: 'onType' }, types: TypeTests): AddPart {
  const counting = types.countingAs(type);
  const make = compileParts(of, types);
  return (object, representation) => {
    const part = counting.has(String(object.__typename)) ? make(object) : null;
    if (part) merge(representation, part);
    return true;
  };
}

function fieldPart({ key, name, of }: Required & { kind: 'field' }, types: TypeTests): AddPart {
  if (!of) {
    return (object, representation) => {
      const value = object[key];
      representation[name] = value;
      return value !== undefined;
    };
  }
  const make = compileParts(of, types);
  const within = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(within);
    return isObject(value) ? make(value) : null;
  };
  return (object, representation) => {
    const value = object[key];
    if (value === undefined) return false;
    representation[name] = within(value);
    return true;
  };
}
