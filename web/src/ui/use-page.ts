import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../words/language.tsx';
import { type Answer, ask } from './ask.ts';
import { keepAnswer, keptAnswer } from './kept-answers.ts';
import { type Problem, Refused } from './problem.ts';

export interface PageOptions {
  /** How often the page looks again by itself. */
  everyMs?: number;
  /** Also has its last answer without a network. */
  kept?: boolean;
  enabled?: boolean;
}

export interface PageAnswer<Data> {
  data: Data | undefined;
  /** What is missing from it. */
  problems: readonly Problem[];
  /** There is nothing to show, and this is why. */
  refused: Problem | undefined;
  /** Set if the answer is an old one, kept by this device. */
  keptAtMs: number | undefined;
  refetch(): Promise<unknown>;
}

type Kept<Data> = Answer<Data> & { keptAtMs?: number };

/** One page asks one question, and again whenever something is written. */
export function usePage<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { everyMs, kept = false, enabled = true }: PageOptions = {},
): PageAnswer<Data> {
  const { language } = useWords();
  const key = [JSON.stringify(document), variables, language];
  const query = useQuery({
    queryKey: key,
    queryFn: (): Promise<Kept<Data>> =>
      kept ? askOrRemember(JSON.stringify(key), document, variables) : ask(document, variables),
    enabled,
    refetchInterval: everyMs ?? false,
    placeholderData: (before) => before,
  });
  return {
    data: query.data?.data,
    problems: query.data?.problems ?? [],
    refused: query.error instanceof Refused && !query.data ? query.error.problem : undefined,
    keptAtMs: query.data?.keptAtMs,
    refetch: query.refetch,
  };
}

async function askOrRemember<Data, Variables>(
  key: string,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Kept<Data>> {
  try {
    const answer = await ask(document, variables);
    await keepAnswer(key, answer.data);
    return answer;
  } catch (error) {
    const before = error instanceof Refused && error.problem.code === 'OFFLINE' && (await keptAnswer(key));
    if (!before) throw error;
    return { data: before.data as Data, problems: [], keptAtMs: before.keptAtMs };
  }
}
