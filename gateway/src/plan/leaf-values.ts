import { type GraphQLLeafType, isEnumType, isSpecifiedScalarType } from 'graphql';

/** Whether JSON holds the value as the type has it; a scalar of a subgraph's own may be anything. */
export function isLeafValue(type: GraphQLLeafType, value: unknown): boolean {
  if (isEnumType(type)) return typeof value === 'string' && type.getValue(value) !== undefined;
  if (!isSpecifiedScalarType(type)) return true;
  switch (type.name) {
    case 'Boolean':
      return typeof value === 'boolean';
    case 'Int':
      return isWhole(value) && (value | 0) === value;
    case 'Float':
      return typeof value === 'number' && Number.isFinite(value);
    case 'ID':
      return typeof value === 'string' || isWhole(value);
    default:
      return typeof value === 'string';
  }
}

/** Whole, and written without an exponent. */
const isWhole = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 1e21;
