import {
  type GraphQLCompositeType,
  type GraphQLLeafType,
  type GraphQLOutputType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import type { Answer } from './answer.ts';
import type { AskedField, Selection } from './selection.ts';

/** Shapes an answer with which nothing is wrong; gives up at the first thing that is not as it should be. */
export type QuickShape = (data: Answer) => Answer | undefined;

/**
 * Writes a JavaScript function for one client's operation. Object literals with fixed keys are made, and later written
 * as text, several times as fast as objects that are filled key by key; and an answer with which nothing is wrong
 * needs neither paths nor care. The careful shaper looks at every answer that this one gives up on.
 */
export function compileQuickShape(selection: Selection): QuickShape {
  const { schema, operation } = selection;
  const root = schema.getRootType(operation.operation);
  if (!root) throw new Error(`The graph has no ${operation.operation}.`);
  const writer = new Writer(selection);
  const name = writer.objectFunction(root, [operation.selectionSet]);
  return writer.compile(name);
}

/** Thrown for what is not as it should be; one object, because making errors takes long. */
const giveUp = new Error('The answer needs care.');

class Writer {
  readonly #selection: Selection;
  readonly #functions: string[] = [];
  /** What the written functions refer to by number: the values of enums. */
  readonly #enums: ReadonlySet<string>[] = [];

  constructor(selection: Selection) {
    this.#selection = selection;
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

  /** Writes a function that shapes objects declared to be of the type, and gives its name. */
  objectFunction(type: GraphQLCompositeType, selections: readonly SelectionSetNode[]): string {
    const name = this.#reserve();
    const cases = isObjectType(type) ? [type] : this.#selection.schema.getPossibleTypes(type);
    const literals = cases.map((possible) => {
      const literal = this.#literal(possible.name, selections);
      return `case ${JSON.stringify(possible.name)}: return ${literal};`;
    });
    // An object that does not say its type is of the declared one.
    const undeclared = isObjectType(type) ? 'case undefined: ' : '';
    this.#write(
      name,
      `(x) { switch (x.__typename) { ${undeclared}${literals.join(' ')} default: return fail(); } }`,
    );
    return name;
  }

  #literal(typeName: string, selections: readonly SelectionSetNode[]): string {
    const type = this.#selection.schema.getType(typeName);
    if (!isObjectType(type)) return 'fail()';
    const entries = this.#selection.fieldsOf(type, selections).map((asked) => {
      const entry = `[${JSON.stringify(asked.key)}]: ${this.#fieldValue(typeName, asked)}`;
      // A plain __proto__ would be the prototype.
      return entry.replace(/^\["(?!__proto__"\])([A-Za-z_]\w*)"\]/, '"$1"');
    });
    return `{ ${entries.join(', ')} }`;
  }

  #fieldValue(typeName: string, { planned, field, selections }: AskedField): string {
    if (field === TypeNameMetaFieldDef) return JSON.stringify(typeName);
    // Introspection is answered by the schema, with care.
    if (field.name.startsWith('__')) return 'fail()';
    return `${this.#valueFunction(field.type, selections)}(x[${JSON.stringify(planned)}])`;
  }

  /** Gives the name of a function that shapes values of the type. */
  #valueFunction(type: GraphQLOutputType, selections: readonly SelectionSetNode[]): string {
    const name = this.#reserve();
    const nullable = isNonNullType(type) ? type.ofType : type;
    const ifNull = isNonNullType(type) ? 'fail()' : 'null';
    this.#write(
      name,
      `(v) { if (v === null || v === undefined) return ${ifNull}; ${this.#body(nullable, selections)} }`,
    );
    return name;
  }

  #body(type: GraphQLOutputType, selections: readonly SelectionSetNode[]): string {
    if (isListType(type)) {
      const element = this.#valueFunction(type.ofType, selections);
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
    this.#functions[Number(name.slice(1))] = `function ${name}${rest}`;
  }
}
