import { useWords } from '../words/language.tsx';
import type { Problem } from './problem.ts';

/** In place of something that is not to be had, why not. */
export function Refusal({ problem }: { problem: Problem }) {
  const { refusal } = useWords();
  return (
    <p className="refusal" role="alert">
      {refusal(problem)}
    </p>
  );
}
