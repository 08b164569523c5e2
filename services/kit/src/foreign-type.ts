import 'reflect-metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { communityIdFrom, uuidFrom } from './identifiers.ts';

/** An object of a type that another subgraph owns, known here by its key. */
@ObjectType({ description: '外部条目: the key of an entity that another subgraph owns.' })
export abstract class ForeignType {
  @Field(() => ID, { description: '标识: its id.' })
  id: string;

  constructor(id: string) {
    this.id = id;
  }
}

export type ForeignTypeClass = new (id: string) => ForeignType;

/** How the id of a type is read when the gateway hands it over. */
interface Key {
  /** Where there is more to say of it than that it is an id. */
  description?: string;
  read(id: string): string;
}

const uuidKey: Key = { read: uuidFrom };

export const communityKey: Key = {
  description: '统计用区划代码: its 12-digit statistical division code.',
  read: communityIdFrom,
};

/** Not a UUID: an outside issuer names its people as it likes. */
export const personKey: Key = {
  description: '标识: their id, which tokens carry as their subject.',
  read: (id) => id,
};

const keys = new Map<Function, Key>();
const external = new Map<Function, string[]>();

interface ForeignOptions {
  key?: Key;
  /** Whether this subgraph adds something to the type; otherwise it only names it. */
  isExtended?: boolean;
}

/** A type that another subgraph owns, with the description that its owner gives it. */
export const Foreign =
  (description: string, { key = uuidKey, isExtended = true }: ForeignOptions = {}): ClassDecorator =>
  (target) => {
    if (key.description) Field(() => ID, { description: key.description })(target.prototype, 'id');
    Directive(isExtended ? '@key(fields: "id")' : '@key(fields: "id", resolvable: false)')(target);
    ObjectType({ description })(target);
    keys.set(target, key);
  };

/** A field that its owner resolves, which a field of this subgraph requires. */
export const External: PropertyDecorator = (target, property) => {
  Directive('@external')(target, property);
  const fields = external.get(target.constructor) ?? [];
  external.set(target.constructor, [...fields, String(property)]);
};

/** The object for what the gateway hands over: its key, and the external fields that come with it. */
export function foreignObject(Type: ForeignTypeClass, representation: Record<string, unknown>): ForeignType {
  const { read } = keys.get(Type) ?? uuidKey;
  const object = new Type(read(String(representation.id)));
  const given = (external.get(Type) ?? []).map((field) => [field, representation[field]]);
  return Object.assign(object, Object.fromEntries(given));
}

export const isForeign = (type: unknown): type is ForeignTypeClass =>
  typeof type === 'function' && type.prototype instanceof ForeignType;
