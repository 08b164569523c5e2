import type { FastifyRequest } from 'fastify';
import { badParameter, methodNotAllowed, notAcceptable, nothingAsked, notJson } from './http.errors.ts';
import { type MediaType, mediaTypeFor, mediaTypes } from './media-type.ts';

/** What a request asks, as GraphQL over HTTP has it. */
export interface GraphQLParameters {
  query?: string | undefined;
  operationName?: string | undefined;
  variables?: Record<string, unknown> | undefined;
  /** A query may be named in them instead of being sent. */
  extensions?: Record<string, unknown> | undefined;
}

/** As what the request is to be answered, which is settled before anything is done. */
export function acceptedType({ headers }: FastifyRequest): MediaType {
  const type = mediaTypeFor(headers.accept);
  if (!type) throw notAcceptable(mediaTypes);
  return type;
}

/** What the request asks; it is refused if that is not of the form that GraphQL over HTTP gives it. */
export function readParameters(
  { method, url, body }: FastifyRequest,
  methods: readonly ('GET' | 'POST')[],
): GraphQLParameters {
  if (!methods.some((allowed) => allowed === method)) throw methodNotAllowed(methods);
  const given = method === 'GET' ? fromSearch(url) : body;
  if (given === undefined || given === null) throw nothingAsked();
  if (!isObject(given)) throw notJson();
  const { query, operationName, variables, extensions } = given;
  if (!isTextOrMissing(query)) throw badParameter('query', 'string');
  if (!isTextOrMissing(operationName)) throw badParameter('operationName', 'string');
  if (!isObjectOrMissing(variables)) throw badParameter('variables', 'object');
  if (!isObjectOrMissing(extensions)) throw badParameter('extensions', 'object');
  if (!query && !extensions?.persistedQuery) throw nothingAsked();
  return {
    query: query ?? undefined,
    operationName: operationName ?? undefined,
    variables: variables ?? undefined,
    extensions: extensions ?? undefined,
  };
}

function fromSearch(url: string): Record<string, unknown> {
  const start = url.indexOf('?');
  const search = new URLSearchParams(start < 0 ? '' : url.slice(start));
  const once = (name: string): string | undefined => {
    const [value, ...more] = search.getAll(name);
    if (more.length > 0) throw badParameter(name, 'once');
    return value;
  };
  return {
    query: once('query'),
    operationName: once('operationName'),
    variables: parsed(once('variables')),
    extensions: parsed(once('extensions')),
  };
}

/** A text that is no JSON is left as it is, which is then no object. */
function parsed(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTextOrMissing = (value: unknown): value is string | null | undefined =>
  value === undefined || value === null || typeof value === 'string';

const isObjectOrMissing = (value: unknown): value is Record<string, unknown> | null | undefined =>
  value === undefined || value === null || isObject(value);
