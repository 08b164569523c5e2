import { type Answer, isObject, merge } from './answer.ts';
import type { Required } from './steps.ts';
import type { TypeTests } from './type-tests.ts';

/** Makes what represents an object to a subgraph, or nothing when the object lacks what the subgraph needs. */
export type Represent = (object: Answer) => Answer | null;

export function compileRepresentation(requires: readonly Required[], types: TypeTests): Represent {
  const [first, second] = requires;
  const make = first?.kind === 'onType' && !second ? ofOneType(first, types) : compileParts(requires, types);
  // Without its type an object cannot be asked about.
  return (object) => {
    const representation = make(object);
    return representation && typeof representation.__typename === 'string' ? representation : null;
  };
}

type AddPart = (object: Answer, representation: Answer) => boolean;

function compileParts(requires: readonly Required[], types: TypeTests): Represent {
  const keys = requires.flatMap((required) => leafKeys(required));
  if (keys.length === requires.length) return compileLeaves(keys);
  const parts = requires.map((required) => compilePart(required, types));
  return (object) => {
    const representation: Answer = {};
    for (const add of parts) if (!add(object, representation)) return null;
    return representation;
  };
}

const leafKeys = (required: Required): (readonly [key: string, name: string])[] =>
  required.kind === 'field' && !required.of ? [[required.key, required.name]] : [];

/** Writes a JavaScript function, whose objects are made and later written as text faster than those filled key by key. */
function compileLeaves(keys: readonly (readonly [key: string, name: string])[]): Represent {
  const text = (value: string) => JSON.stringify(value);
  const lacks = keys.map(([key]) => `x[${text(key)}] === undefined`).join(' || ');
  const literal = keys.map(([key, name]) => `${text(name)}: x[${text(key)}]`).join(', ');
  return new Function('x', `'use strict'; return ${lacks || 'false'} ? null : { ${literal} };`) as Represent;
}

function ofOneType({ type, of }: Required & { kind: 'onType' }, types: TypeTests): Represent {
  const counting = types.countingAs(type);
  const make = compileParts(of, types);
  return (object) => (counting.has(String(object.__typename)) ? make(object) : null);
}

function compilePart(required: Required, types: TypeTests): AddPart {
  return required.kind === 'onType' ? onType(required, types) : fieldPart(required, types);
}

/** What is required of a type adds nothing for objects of another one, and nothing by halves. */
function onType(required: Required & { kind: 'onType' }, types: TypeTests): AddPart {
  const make = ofOneType(required, types);
  return (object, representation) => {
    const part = make(object);
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
