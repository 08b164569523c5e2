import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type Answer, ask } from './ask.ts';
import { type Problem, Refused, uncertain, undecided } from './problem.ts';

/** How long is waited before each further try. */
const pausesMs = [500, 1500, 4000];

/** Of these it is not known whether the write was done: asking again with the same `clientMutationId` tells. */
const maybeDone = new Set(['OFFLINE', 'WRITE_UNCERTAIN']);

interface Outcome<Data> {
  answer?: Answer<Data>;
  refused?: Problem | undefined;
}

/**
 * Asks a write, whose input carries its `clientMutationId`; when the answer is lost, the same again until it is known
 * what came of it. A repeat is answered with the first answer and writes nothing.
 */
export async function askSurely<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Answer<Data>> {
  const wasOffline = !navigator.onLine;
  let { answer, refused } = await outcomeOf(document, variables);
  const isUncertain = refused && maybeDone.has(refused.code) && !wasOffline;
  if (isUncertain) {
    for (const pauseMs of pausesMs) {
      await new Promise((passed) => setTimeout(passed, pauseMs));
      ({ answer, refused } = await outcomeOf(document, variables));
      if (!refused || !undecided.has(refused.code)) break;
    }
    // However the last try failed, the first may have been done.
    if (refused && undecided.has(refused.code)) throw new Refused(uncertain);
  }
  if (refused || !answer) throw new Refused(refused ?? uncertain);
  return answer;
}

async function outcomeOf<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Outcome<Data>> {
  try {
    const answer = await ask(document, variables);
    return { answer, refused: answer.problems.find(({ path }) => path.length <= 1) };
  } catch (error) {
    if (error instanceof Refused) return { refused: error.problem };
    throw error;
  }
}
