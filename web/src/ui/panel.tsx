import { type ReactNode, useId } from 'react';
import { useWords } from '../words/language.tsx';
import { time } from './format.ts';
import type { Problem } from './problem.ts';

interface PanelProps {
  title: string;
  /** What can be done here. */
  action?: ReactNode;
  /** What of the page's answer is missing here. */
  missing?: readonly Problem[];
  isLoading?: boolean;
  /** Said when there is no content: what to do about it. */
  empty?: string | false;
  className?: string;
  children?: ReactNode;
}

/** One part of a page: its heading, and its content or why there is none. */
export function Panel({
  title,
  action,
  missing = [],
  isLoading,
  empty,
  className = '',
  children,
}: PanelProps) {
  const id = useId();
  return (
    <section className={`panel ${className}`} aria-labelledby={id} aria-busy={isLoading ?? false}>
      <header>
        <h2 id={id}>{title}</h2>
        {action && <div className="actions">{action}</div>}
      </header>
      <Missing problems={missing} />
      {!isLoading && empty && missing.length === 0 && <p className="empty">{empty}</p>}
      {isLoading ? <Skeleton /> : children}
    </section>
  );
}

const Skeleton = () => (
  <div className="skeleton" aria-hidden="true">
    <span />
    <span />
    <span />
  </div>
);

/** Which graph does not answer, and since when. */
export function Missing({ problems }: { problems: readonly Problem[] }) {
  const { say, refusal, language } = useWords();
  const outages = new Map(problems.map((problem) => [problem.details.subgraph ?? problem.code, problem]));
  return [...outages.values()].map((problem) => (
    <p key={`${problem.code} ${problem.details.subgraph}`} className="missing" role="status">
      {problem.code === 'SUBGRAPH_UNAVAILABLE'
        ? say('outage', {
            graph: say(`graph.${problem.details.subgraph as 'community'}`),
            since: time(String(problem.details.since), language),
          })
        : refusal(problem)}
    </p>
  ));
}

/** What is missing below some fields of the answer. A field one may not see is left out, not missing. */
export const missingBelow = (problems: readonly Problem[], ...fields: string[]): Problem[] =>
  problems.filter(
    ({ path, code }) => code !== 'FORBIDDEN' && path.some((key) => fields.includes(String(key))),
  );
