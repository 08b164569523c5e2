import { HubError } from '@hub/kit/errors.ts';
import type { GraphQLFormattedError } from 'graphql';
import { isObject } from '../plan/answer.ts';
import type { FetchAnswer, FetchRequest } from '../plan/run.ts';

type Path = NonNullable<GraphQLFormattedError['path']>;

/**
 * What a subgraph answered, as GraphQL has it. Whatever else it may have said is told as an error of its own: it does
 * answer. Errors that do not say where are those of all fields that were asked for, where none of these has come; `unusable` is what is answered in its place.
 */
export function readAnswer(
  said: FetchAnswer,
  request: FetchRequest,
  unusable: () => FetchAnswer,
): FetchAnswer {
  const { data } = said;
  // As nearly every answer is.
  if (said.errors === undefined && isObject(data) && fits(data, request)) return said;
  const errors = errorsIn(said.errors);
  const isTold = isObject(data) && fits(data, request) && !(isEmpty(data) && errors.length > 0);
  if (isTold) return { data, errors };
  const instead = unusable();
  if (errors.length === 0) return instead;
  const places = instead.errors?.flatMap(({ path }) => (path ? [path] : [])) ?? [];
  return {
    data: null,
    errors: errors.flatMap((error) =>
      saysWhere(error) ? [error] : places.map((path) => ({ ...error, path })),
    ),
  };
}

/** Entities stand for representations by their places alone. */
function fits(data: Record<string, unknown>, { representations }: FetchRequest): boolean {
  const { _entities: entities } = data;
  return !representations || (Array.isArray(entities) && entities.length === representations.length);
}

function isEmpty(data: object): boolean {
  for (const _ in data) return false;
  return true;
}

/** GraphQL has a list of objects here; a library may also write null. */
function errorsIn(said: unknown): GraphQLFormattedError[] {
  if (said === undefined || said === null) return [];
  return (Array.isArray(said) ? said : [said]).map(errorFrom);
}

function errorFrom(said: unknown): GraphQLFormattedError {
  const { message, path, extensions } = isObject(said) ? said : {};
  return {
    message: typeof message === 'string' ? message : '',
    ...(isPath(path) && { path }),
    ...(isObject(extensions) && { extensions }),
  };
}

/** That all entities are missing says nothing of the client's fields. */
const saysWhere = ({ path }: GraphQLFormattedError): boolean =>
  path !== undefined && !(path.length === 1 && path[0] === '_entities');

const isPath = (path: unknown): path is Path =>
  Array.isArray(path) && path.every((part) => typeof part === 'string' || typeof part === 'number');

export const answersNonsense = (subgraph: string) =>
  new HubError(
    'DOWNSTREAM_SERVICE_ERROR',
    {
      zh: `子图 ${subgraph} 的应答不符合约定，这一部分内容缺失。请稍后再试；仍不成功时请告诉管理员。`,
      en: `The subgraph ${subgraph} answered something else than it was asked, so this part is missing. Try again shortly; if that does not help, tell the administrator.`,
    },
    { subgraph },
  );
