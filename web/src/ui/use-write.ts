import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../words/language.tsx';
import { hashOf } from './ask.ts';
import { askSurely } from './ask-surely.ts';
import { useNotices } from './notices.tsx';
import { type Problem, problemOf, Refused } from './problem.ts';
import { answered, idFor } from './unanswered.ts';

export interface Writing<Data, Fields> {
  /** True while one is under way, so that a second tap does nothing. */
  isWriting: boolean;
  /** The answer, or nothing if it was refused; then the sentence has been shown, unless `onRefused` took it. */
  write(fields: Fields, onRefused?: (problem: Problem) => boolean): Promise<Data | undefined>;
}

/** One mutation of a page. Whatever comes of it, the page then looks again. */
export function useWrite<Data, Variables extends { input: object }>(
  document: TypedDocumentNode<Data, Variables>,
  done?: string,
): Writing<Data, Omit<Variables['input'], 'clientMutationId'>> {
  const [isWriting, setIsWriting] = useState(false);
  const client = useQueryClient();
  const notify = useNotices();
  const { refusal } = useWords();
  return {
    isWriting,
    async write(fields, onRefused = () => false) {
      setIsWriting(true);
      const asked = `${hashOf(document)} ${JSON.stringify(fields)}`;
      try {
        const input = { ...fields, clientMutationId: idFor(asked) };
        const { data } = await askSurely(document, { input } as unknown as Variables);
        answered(asked);
        if (done) notify(done);
        return data;
      } catch (error) {
        const problem = error instanceof Refused ? error.problem : problemOf({ message: String(error) });
        answered(asked, problem);
        if (!onRefused(problem)) notify(refusal(problem), 'refusal');
        return undefined;
      } finally {
        setIsWriting(false);
        void client.invalidateQueries();
      }
    },
  };
}
