/** A refusal or an outage, as the graph tells it. */
export interface Problem {
  code: string;
  message: string;
  path: readonly (string | number)[];
  details: Readonly<Record<string, unknown>>;
}

export const offline: Problem = { code: 'OFFLINE', message: '', path: [], details: {} };

/** What was asked may have been done, and nobody has said so. */
export const uncertain: Problem = { code: 'WRITE_UNCERTAIN', message: '', path: [], details: {} };

/** Codes with which nobody has said of a write that it was done, or that it was not. */
export const undecided = new Set([
  'OFFLINE',
  'RATE_LIMITED',
  'REQUEST_TIMED_OUT',
  'SUBGRAPH_UNAVAILABLE',
  'WRITE_UNCERTAIN',
]);

interface GraphQLErrorAnswer {
  message: string;
  path?: (string | number)[];
  extensions?: Record<string, unknown>;
}

export const problemOf = ({ message, path = [], extensions = {} }: GraphQLErrorAnswer): Problem => ({
  code: String(extensions.code ?? 'INTERNAL_SERVER_ERROR'),
  message,
  path,
  details: extensions,
});

/** What went wrong, thrown where there is no answer at all. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}
