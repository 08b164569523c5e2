import type { GraphQLDataSource } from '@apollo/gateway';
import type { Result } from './executors.ts';

/**
 * Where the stock executor is known to be wrong, and ours is not: here, and where an alias of a type's name is nonsense
 * (`Mishaps.misnamed`). Each has a test of our right answer in `right-answers.test.ts`; nowhere else may the two differ.
 */

/**
 * An interface object's subgraph calls every object by the interface's name, and stock lets that stand for the type that
 * was known before: fields of the type are then missing in silence. Here it is not told that name again.
 */
export function keepingTypes(source: GraphQLDataSource): GraphQLDataSource {
  return {
    async process(options) {
      const answer = await source.process(options);
      const representations: unknown = options.request.variables?.representations;
      const entities: unknown = answer.data?._entities;
      if (!Array.isArray(representations) || !Array.isArray(entities)) return answer;
      for (const [i, entity] of entities.entries()) {
        if (entity && entity.__typename === representations[i]?.__typename) delete entity.__typename;
      }
      return answer;
    },
  };
}

/** Stock says nothing about a null that stands for an object whose type no subgraph knows. */
export const hasUnresolvedType = ({ errors = [] }: Result): boolean =>
  errors.some(({ extensions }) => extensions?.code === 'TYPE_UNRESOLVED');

/** A field of which nothing is left to ask is no part of the plan, and stock lets it be null in silence. */
export const isUnplanned = ({ errors = [] }: Result): boolean =>
  errors.some(({ extensions }) => extensions?.code === 'FIELD_UNRESOLVED');

/** Stock counts the elements of a list wrongly in the path of an entity's error when it left some out before. */
export const withoutPlacesInLists = (path: readonly (string | number)[]) =>
  path.map((part) => (typeof part === 'number' ? '@' : part));

/**
 * What is wrong with values themselves, stock tells of in the order in which they are asked for and again for each time
 * they are, until a null has gone up; ours looks at each value once. That something is wrong, both must tell.
 */
export const hasProblems = ({ extensions }: Result): boolean =>
  (extensions?.valueCompletion ?? []).length > 0;
