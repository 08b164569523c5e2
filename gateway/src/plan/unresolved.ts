import { GraphQLError } from 'graphql';
import type { Path } from './places.ts';

/** The planner leaves out what no subgraph can answer: an interface of which a subgraph knows no object. */
export const noPlanFor = (key: string): GraphQLError => unresolvedAt([key], `No subgraph can answer ${key}.`);

/** Whoever asks may not ask for it. */
export const notPermitted = (path: Path): GraphQLError =>
  new GraphQLError(
    '您无权查询这一部分。请登录，或换用权限足够的令牌。You may not ask for this: sign in, or use a token that permits it.',
    { path, extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } },
  );

/** Subgraphs that could be asked for the same know different types. */
export const notShared = (path: Path, type: string): GraphQLError =>
  unresolvedAt(
    path,
    `Of the subgraphs that could be asked for this, not all know ${type}: none is asked for it.`,
  );

const unresolvedAt = (path: Path, message: string): GraphQLError =>
  new GraphQLError(message, { path, extensions: { code: 'FIELD_UNRESOLVED' } });
