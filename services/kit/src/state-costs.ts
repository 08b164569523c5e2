import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
} from 'graphql';

/** How many rows a list has about that is told whole: those of one meeting, unit or shift. */
const usualLength = 10;

const costOfWrite = 10;

/**
 * Says in a schema how long its lists are and that writes cost more, by the directives of the IBM cost specification: a
 * page as long as `first` asks for, a list that is told whole about ten rows.
 */
export function stateCosts(schema: GraphQLSchema): void {
  const mutation = schema.getMutationType();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || type.name.endsWith('Connection')) continue;
    for (const field of Object.values(type.getFields())) {
      if (type === mutation) state(field, 'cost', { weight: costOfWrite });
      const size = listSizeOf(field);
      if (size) state(field, 'listSize', size);
    }
  }
}

function listSizeOf({
  type,
  args,
  astNode,
}: GraphQLField<unknown, unknown>): Record<string, unknown> | undefined {
  // Another subgraph answers it, and says so there.
  if (astNode?.directives?.some(({ name }) => name.value === 'external')) return undefined;
  const named = getNamedType(type);
  const slicing = args.some(({ name }) => name === 'first')
    ? { slicingArguments: ['first'], requireOneSlicingArgument: false }
    : undefined;
  if (named.name.endsWith('Connection')) return slicing && { ...slicing, sizedFields: ['edges'] };
  if (!isListType(getNullableType(type)) || !isCompositeType(named)) return undefined;
  return slicing ?? { assumedSize: usualLength };
}

/** Where printing a schema looks for directives, beside what is written on the classes. */
function state(field: GraphQLField<unknown, unknown>, name: string, args: Record<string, unknown>): void {
  const directives = (field.extensions.directives ?? {}) as Record<string, unknown>;
  field.extensions = { ...field.extensions, directives: { ...directives, [name]: args } };
}
