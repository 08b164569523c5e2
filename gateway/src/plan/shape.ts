import {
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLLeafType,
  type GraphQLOutputType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  TypeNameMetaFieldDef,
} from 'graphql';
import { type Answer, isObject } from './answer.ts';
import { isLeafValue } from './leaf-values.ts';
import type { AskedField, Selection, Selections } from './selection.ts';
import { typeUnknown } from './unresolved.ts';

/** What is shown in place of `__schema` and `__type`. */
export type Introspect = (field: AskedField) => unknown;

export interface Shaped {
  data: Answer | null;
  /** Why something that should be there is null. */
  problems: GraphQLError[];
  /** Objects of which no subgraph said what they are: they are null, which nobody must take for an answer. */
  unresolved: GraphQLError[];
}

/** A value that may not be null was, and takes its object with it. */
const missing = Symbol('missing');

/**
 * Shapes what was fetched into what the client asked for, minding everything that can be wrong with it: a null where
 * none may be goes up to the nearest place where one may, and is told with the client's path.
 */
export class Shaper {
  readonly #selection: Selection;
  readonly #introspect: Introspect;
  #problems: GraphQLError[] = [];
  #unresolved: GraphQLError[] = [];
  #path: (string | number)[] = [];

  constructor(selection: Selection, introspect: Introspect) {
    this.#selection = selection;
    this.#introspect = introspect;
  }

  shape(data: Answer): Shaped {
    const { schema, operation } = this.#selection;
    this.#problems = [];
    this.#unresolved = [];
    this.#path = [];
    const root = schema.getRootType(operation.operation);
    if (!root) throw new Error(`The graph has no ${operation.operation}.`);
    const shaped = this.#object(root, this.#selection.ofRoot(), data);
    return {
      data: shaped === missing ? null : shaped,
      problems: this.#problems,
      unresolved: this.#unresolved,
    };
  }

  #object(type: GraphQLCompositeType, selections: Selections, source: Answer): Answer | typeof missing {
    const shaped: Answer = {};
    for (const asked of this.#selection.fieldsOf(type, selections)) {
      const value = this.#field(type, asked, source);
      if (value === missing) return missing;
      // Defined and not assigned: a client may call a field __proto__.
      Object.defineProperty(shaped, asked.key, {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
    return shaped;
  }

  #field(type: GraphQLCompositeType, asked: AskedField, source: Answer): unknown {
    const { key, planned, field } = asked;
    if (field === TypeNameMetaFieldDef) return isObjectType(type) ? type.name : this.#unresolvedObject(type);
    if (field.name.startsWith('__')) return this.#introspect(asked);
    this.#path.push(key);
    const value = this.#value(
      field.type,
      asked.selections,
      own(source, planned),
      `field ${type.name}.${key}`,
    );
    this.#path.pop();
    return value;
  }

  /** `what` names the value where something is wrong with it. */
  #value(type: GraphQLOutputType, selections: Selections, value: unknown, what: string): unknown {
    if (isNonNullType(type)) {
      const told = this.#told();
      const shaped = this.#value(type.ofType, selections, value, what);
      if (shaped !== null) return shaped;
      if (this.#told() === told) this.#tell(`Cannot return null for non-nullable ${what}.`);
      return missing;
    }
    if (value === null || value === undefined) return null;
    if (isListType(type)) return this.#list(type.ofType, selections, value, what);
    if (isCompositeType(type)) return this.#composite(type, selections, value, what);
    return this.#leaf(type, value, what);
  }

  #list(
    elementType: GraphQLOutputType,
    selections: Selections,
    value: unknown,
    what: string,
  ): unknown[] | null {
    if (!Array.isArray(value)) return this.#wrong(`Invalid value found for ${what}.`);
    let isWhole = true;
    const shaped = value.map((element: unknown, i) => {
      this.#path.push(i);
      const of = isNonNullType(elementType) ? elementType.ofType : elementType;
      const result = this.#value(
        elementType,
        selections,
        element,
        `array element of type ${of} at index ${i}`,
      );
      this.#path.pop();
      if (result === missing) isWhole = false;
      return result;
    });
    return isWhole ? shaped : null;
  }

  #composite(
    type: GraphQLCompositeType,
    selections: Selections,
    value: unknown,
    what: string,
  ): Answer | null {
    if (!isObject(value)) return this.#wrong(`Invalid value found for ${what}.`);
    const actual =
      value.__typename === undefined ? type : this.#selection.schema.getType(String(value.__typename));
    if (!actual || !isCompositeType(actual))
      return this.#wrong(`Invalid __typename found for object at ${what}.`);
    const shaped = this.#object(actual, selections, value);
    return shaped === missing ? null : shaped;
  }

  #leaf(type: GraphQLLeafType, value: unknown, what: string): unknown {
    return isLeafValue(type, value) ? value : this.#wrong(`Invalid value found for ${what}.`);
  }

  /** A subgraph that knows an interface as one object cannot say what it is, and none that can was of help. */
  #unresolvedObject(type: GraphQLCompositeType): typeof missing {
    this.#unresolved.push(typeUnknown([...this.#path], type.name));
    return missing;
  }

  #told = (): number => this.#problems.length + this.#unresolved.length;

  #wrong(message: string): null {
    this.#tell(message);
    return null;
  }

  #tell(message: string): void {
    this.#problems.push(
      new GraphQLError(message, { path: [...this.#path], extensions: { code: 'INVALID_GRAPHQL' } }),
    );
  }
}

const own = (source: Answer, key: string): unknown => (Object.hasOwn(source, key) ? source[key] : undefined);
