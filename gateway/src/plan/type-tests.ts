import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql';

/** Whether an object that says it is of a type is also of another one. */
export class TypeTests {
  readonly #schema: GraphQLSchema;
  /** By the type asked about: every type that counts as it. */
  readonly #known = new Map<string, ReadonlySet<string>>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** The names of all types whose objects are of the type, its own among them. */
  countingAs(type: string): ReadonlySet<string> {
    const known = this.#known.get(type) ?? new Set([type, ...this.#below(type)]);
    this.#known.set(type, known);
    return known;
  }

  isInterface = (name: unknown): boolean => isInterfaceType(this.#schema.getType(String(name)));

  #below(name: string): string[] {
    const type = this.#schema.getType(name);
    if (!isAbstractType(type)) return [];
    return Object.values(this.#schema.getTypeMap()).flatMap((other) =>
      (isObjectType(other) || isInterfaceType(other)) && this.#schema.isSubType(type, other)
        ? [other.name]
        : [],
    );
  }
}
