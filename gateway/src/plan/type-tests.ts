import { isInterfaceType, isUnionType, type Schema } from '@apollo/federation-internals';

/** Whether an object that says it is of a type is also of another one. */
export class TypeTests {
  readonly #schema: Schema;
  /** By the type asked about: every type that counts as it. */
  readonly #known = new Map<string, ReadonlySet<string>>();

  constructor(schema: Schema) {
    this.#schema = schema;
  }

  /** The names of all types whose objects are of the type, its own among them. */
  countingAs(type: string): ReadonlySet<string> {
    const known = this.#known.get(type) ?? new Set([type, ...this.#below(type)]);
    this.#known.set(type, known);
    return known;
  }

  isInterface = (name: unknown): boolean => {
    const type = this.#schema.type(String(name));
    return type !== undefined && isInterfaceType(type);
  };

  #below(name: string): string[] {
    const type = this.#schema.type(name);
    if (!type) return [];
    if (isUnionType(type)) return type.types().map((member) => member.name);
    return isInterfaceType(type) ? type.allImplementations().map((other) => other.name) : [];
  }
}
