import {
  type DocumentNode,
  getNamedType,
  type GraphQLSchema,
  isAbstractType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { filled } from '../corrections/only-type.ts';
import type { Requirement, Requirements } from './requirements.ts';

/** All that a document has to do with of what is required of those who ask. */
export function requiredIn(
  document: DocumentNode,
  schema: GraphQLSchema,
  requirements: Requirements,
): readonly Requirement[] {
  const met = new Set<Requirement>();
  permittedDocument(document, schema, (place) => {
    for (const requirement of requirements.get(place) ?? []) met.add(requirement);
    return false;
  });
  return [...met];
}

/**
 * A document without the fields that are forbidden. What is asked of an interface or a union is only there where it may be
 * asked of every type of it: which one an object is, is not known before.
 */
export function permittedDocument(
  document: DocumentNode,
  schema: GraphQLSchema,
  isForbidden: (place: string) => boolean,
): DocumentNode {
  const types = new TypeInfo(schema);
  const permitted = visit(
    document,
    visitWithTypeInfo(types, {
      Field(node) {
        const [parent, field] = [types.getParentType(), types.getFieldDef()];
        if (!parent || !field || node.name.value.startsWith('__')) return undefined;
        const objects = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [];
        const places = [parent, ...objects].flatMap(({ name }) => [name, `${name}.${field.name}`]);
        return [...places, getNamedType(field.type).name].some(isForbidden) ? null : undefined;
      },
    }),
  );
  return permitted === document ? document : filled(permitted);
}
