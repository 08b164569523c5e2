import {
  type GraphQLCompositeType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  TypeNameMetaFieldDef,
} from 'graphql';
import type { Answer } from './answer.ts';
import type { AskedField, Selection, Selections } from './selection.ts';

/** Shapes an answer with which nothing is wrong; gives up at the first thing that is not as it should be. */
export type QuickShape = (data: Answer) => Answer | undefined;

/**
 * Writes a JavaScript function for one client's operation. Object literals with fixed keys are made, and later written
 * as text, several times as fast as objects that are filled key by key; and an answer with which nothing is wrong
 * needs neither paths nor care. The careful shaper looks at every answer that this one gives up on, and at all of an
 * operation for which there would be too much to write.
 */
export function compileQuickShape(selection: Selection): QuickShape | undefined {
  const { schema, operation } = selection;
  const root = schema.getRootType(operation.operation);
  if (!root) throw new Error(`The graph has no ${operation.operation}.`);
  const writer = new Writer(selection);
  const name = writer.objectFunction(root, selection.ofRoot());
  return writer.isTooMuch ? undefined : writer.compile(name);
}

/** How many characters are written, and selections looked at, for one operation: some tens of milliseconds at most. */
const mostWritten = 1_000_000;
const mostLooked = 500_000;

/** Thrown for what is not as it should be; one object, because making errors takes long. */
const giveUp = new Error('The answer needs care.');

class Writer {
  readonly #selection: Selection;
  readonly #functions: string[] = [];
  /** Which function shapes objects or values of a type, by what is asked of them. */
  readonly #ofObjects = new Map<Selections, Map<string, string>>();
  readonly #ofValues = new Map<string, string>();
  /** What the written functions refer to by number: the values of enums. */
  readonly #enums: ReadonlySet<string>[] = [];
  #written = 0;

  constructor(selection: Selection) {
    this.#selection = selection;
  }

  get isTooMuch(): boolean {
    return this.#written > mostWritten || this.#selection.looked > mostLooked;
  }

  compile(root: string): QuickShape {
    const source = `'use strict'; const fail = () => { throw giveUp; };\n${this.#functions.join('\n')}\nreturn ${root};`;
    const shape = new Function('giveUp', 'enums', source)(giveUp, this.#enums) as (data: Answer) => Answer;
    return (data) => {
      try {
        return shape(data);
      } catch (error) {
        if (error === giveUp) return undefined;
        throw error;
      }
    };
  }

  /** Gives the name of a function that shapes objects declared to be of the type. */
  objectFunction(type: GraphQLCompositeType, selections: Selections): string {
    const byType = this.#ofObjects.get(selections) ?? new Map<string, string>();
    this.#ofObjects.set(selections, byType);
    const known = byType.get(type.name);
    if (known) return known;
    const name = this.#reserve();
    byType.set(type.name, name);
    const cases = isObjectType(type) ? [type] : this.#selection.schema.getPossibleTypes(type);
    const byLiteral = new Map<string, string>();
    for (const possible of cases) {
      if (this.isTooMuch) break;
      const literal = this.#literal(possible, selections, name);
      const label = `case ${JSON.stringify(possible.name)}:`;
      byLiteral.set(literal, `${byLiteral.get(literal) ?? ''}${label} `);
      this.#written += label.length;
    }
    const literals = [...byLiteral].map(([literal, labels]) => `${labels}return ${literal};`);
    // An object that does not say its type is of the declared one.
    const undeclared = isObjectType(type) ? 'case undefined: ' : '';
    this.#write(
      name,
      `(x) { switch (x.__typename) { ${undeclared}${literals.join(' ')} default: return fail(); } }`,
    );
    return name;
  }

  #literal(type: GraphQLObjectType, selections: Selections, within: string): string {
    const entries = this.#selection.fieldsOf(type, selections).map((asked) => {
      const entry = `[${JSON.stringify(asked.key)}]: ${this.#fieldValue(type.name, asked, within)}`;
      // A plain __proto__ would be the prototype.
      return entry.replace(/^\["(?!__proto__"\])([A-Za-z_]\w*)"\]/, '"$1"');
    });
    return `{ ${entries.join(', ')} }`;
  }

  #fieldValue(typeName: string, { key, planned, field, selections }: AskedField, within: string): string {
    if (field === TypeNameMetaFieldDef) return JSON.stringify(typeName);
    // Introspection is answered by the schema, with care.
    if (field.name.startsWith('__')) return 'fail()';
    const value = this.#valueFunction(field.type, selections, `${within} ${key}`);
    return `${value}(x[${JSON.stringify(planned)}])`;
  }

  /** Gives the name of a function that shapes values of the type: for leaves one at each place, so that the engine learns them apart. */
  #valueFunction(type: GraphQLOutputType, selections: Selections, place: string): string {
    if (this.isTooMuch) return 'fail';
    const named = getNamedType(type);
    const key = `${type} ${isCompositeType(named) ? this.objectFunction(named, selections) : place}`;
    const known = this.#ofValues.get(key);
    if (known) return known;
    const name = this.#reserve();
    this.#ofValues.set(key, name);
    const nullable = isNonNullType(type) ? type.ofType : type;
    const ifNull = isNonNullType(type) ? 'fail()' : 'null';
    this.#write(
      name,
      `(v) { if (v === null || v === undefined) return ${ifNull}; ${this.#body(nullable, selections, place)} }`,
    );
    return name;
  }

  #body(type: GraphQLOutputType, selections: Selections, place: string): string {
    if (isListType(type)) {
      const element = this.#valueFunction(type.ofType, selections, place);
      return `if (!Array.isArray(v)) return fail(); const n = v.length, list = new Array(n);
        for (let i = 0; i < n; i++) list[i] = ${element}(v[i]); return list;`;
    }
    if (isCompositeType(type)) {
      return `return typeof v === 'object' && !Array.isArray(v) ? ${this.objectFunction(type, selections)}(v) : fail();`;
    }
    if (isNonNullType(type)) throw new Error('A type is not null twice.');
    return `return ${this.#leafTest(type)} ? v : fail();`;
  }

  #leafTest(type: GraphQLLeafType): string {
    if (isEnumType(type)) {
      const no = this.#enums.push(new Set(type.getValues().map(({ name }) => name))) - 1;
      return `enums[${no}].has(v)`;
    }
    if (!isSpecifiedScalarType(type)) return 'true';
    const isWhole = "(typeof v === 'number' && (v | 0) === v)";
    switch (type.name) {
      case 'Boolean':
        return "typeof v === 'boolean'";
      case 'Int':
        return isWhole;
      case 'Float':
        return "(typeof v === 'number' && Number.isFinite(v))";
      case 'ID':
        return `(typeof v === 'string' || ${isWhole})`;
      default:
        return "typeof v === 'string'";
    }
  }

  #reserve(): string {
    return `f${this.#functions.push('') - 1}`;
  }

  #write(name: string, rest: string): void {
    this.#written += rest.length;
    this.#functions[Number(name.slice(1))] = `function ${name}${rest}`;
  }
}
