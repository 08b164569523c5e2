import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  OperationTypeNode,
} from 'graphql';

export interface RandomOperation {
  query: string;
  variables: Record<string, unknown>;
}

/** How large an operation becomes. */
export interface Bounds {
  depth: number;
  fields: number;
}

/** Over interfaces of many types an operation would become many megabytes long. */
const mostSelections = 150;

/** Writes an operation of which everything is decided by the seed: fields, aliases, arguments, fragments, conditions. */
export function randomOperation(schema: GraphQLSchema, seed: number, bounds: Bounds): RandomOperation {
  return new OperationWriter(schema, seed, bounds).write();
}

class OperationWriter {
  readonly #schema: GraphQLSchema;
  readonly #bounds: Bounds;
  readonly #variables: { name: string; type: string; value: unknown; isDefault: boolean }[] = [];
  readonly #fragments: string[] = [];
  #state: number;
  #aliases = 0;
  #selections = 0;

  constructor(schema: GraphQLSchema, seed: number, bounds: Bounds) {
    this.#schema = schema;
    this.#bounds = bounds;
    this.#state = (seed ^ 0x9e3779b9) >>> 0;
  }

  write(): RandomOperation {
    const kind =
      this.#schema.getMutationType() && this.#chance(40)
        ? OperationTypeNode.MUTATION
        : OperationTypeNode.QUERY;
    const root = this.#schema.getRootType(kind);
    if (!root) throw new Error(`There is no ${kind}.`);
    const selection = this.#selection(root, this.#bounds.depth);
    const declared = this.#variables.map(({ name, type, value, isDefault }) => {
      return `$${name}: ${type}${isDefault ? ` = ${JSON.stringify(value)}` : ''}`;
    });
    const header = declared.length > 0 ? `(${declared.join(', ')})` : '';
    return {
      query: [`${kind}${header} ${selection}`, ...this.#fragments].join('\n'),
      variables: Object.fromEntries(
        this.#variables.flatMap(({ name, value, isDefault }) => (isDefault ? [] : [[name, value]])),
      ),
    };
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    if (++this.#selections > mostSelections) return '{ __typename }';
    const parts: string[] = [];
    if (this.#chance(30)) parts.push(this.#chance(30) ? `${this.#alias()}: __typename` : '__typename');
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const wanted = 1 + this.#below(this.#bounds.fields);
    for (let i = 0; i < wanted && fields.length > 0; i++) {
      const field = fields[this.#below(fields.length)];
      if (field && (depth > 0 || !isCompositeType(getNamedType(field.type))))
        parts.push(this.#field(field, depth));
    }
    if (isAbstractType(type)) {
      for (const possible of this.#schema.getPossibleTypes(type)) {
        if (this.#chance(70)) parts.push(this.#fragment(possible, depth));
      }
      if (isInterfaceType(type) && this.#chance(20)) parts.push(this.#fragment(type, depth));
    } else if (this.#chance(15)) {
      parts.push(this.#fragment(type, depth));
    }
    return `{ ${parts.length > 0 ? parts.join(' ') : '__typename'} }`;
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    const selection = this.#selection(type, depth);
    const condition = this.#condition();
    if (this.#chance(70)) return `... on ${type.name}${condition} ${selection}`;
    const name = `F${this.#fragments.length}`;
    this.#fragments.push(`fragment ${name} on ${type.name} ${selection}`);
    return `...${name}${condition}`;
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const named = getNamedType(field.type);
    const args = field.args.flatMap((argument) => this.#argument(argument));
    // Two fields of one name with other arguments must not share a key.
    const alias = field.args.length > 0 || this.#chance(25) ? `${this.#alias()}: ` : '';
    const below = isCompositeType(named) ? ` ${this.#selection(named, depth - 1)}` : '';
    return `${alias}${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${this.#condition()}${below}`;
  }

  #argument({ name, type, defaultValue }: GraphQLArgument): string[] {
    if (!isNonNullType(type) && (defaultValue === undefined ? this.#chance(50) : this.#chance(60))) return [];
    const value = this.#input(type, 2);
    if (this.#chance(60)) return [`${name}: ${literal(value)}`];
    return [`${name}: ${this.#variable(String(type), value)}`];
  }

  #condition(): string {
    if (!this.#chance(12)) return '';
    const value = this.#chance(60);
    const directive = this.#chance(50) ? '@include' : '@skip';
    if (this.#chance(30)) return ` ${directive}(if: ${value})`;
    const isDefault = this.#chance(30);
    return ` ${directive}(if: ${this.#variable('Boolean!', value, isDefault)})`;
  }

  #variable(type: string, value: unknown, isDefault = false): string {
    const name = `v${this.#variables.length}`;
    this.#variables.push({ name, type, value: plain(value), isDefault });
    return `$${name}`;
  }

  #input(type: GraphQLInputType, depth: number): unknown {
    if (isNonNullType(type)) return this.#input(type.ofType, depth);
    if (isListType(type)) return [this.#input(type.ofType, depth), this.#input(type.ofType, depth)];
    if (isEnumType(type)) {
      const values = type.getValues();
      return new EnumValue(values[this.#below(values.length)]?.name ?? '');
    }
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => isNonNullType(field.type) || (depth > 0 && this.#chance(50)),
      );
      return Object.fromEntries(fields.map((field) => [field.name, this.#input(field.type, depth - 1)]));
    }
    switch (type.name) {
      case 'Int':
        return this.#below(10);
      case 'Float':
        return this.#below(10) / 4;
      case 'Boolean':
        return this.#chance(50);
      default:
        return `text-${this.#below(5)}`;
    }
  }

  #alias = (): string => `a${this.#aliases++}`;
  #chance = (ofHundred: number): boolean => this.#below(100) < ofHundred;

  /** The next number of a sequence that the seed decides (mulberry32). */
  #below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }
}

/** Written without quotes in a query, with them in a variable. */
class EnumValue {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

function literal(value: unknown): string {
  if (value instanceof EnumValue) return value.name;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([name, inner]) => `${name}: ${literal(inner)}`)
    .join(', ')} }`;
}

function plain(value: unknown): unknown {
  if (value instanceof EnumValue) return value.name;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
}
