import { useTitle } from '../../ui/use-title.ts';
import { useWords } from '../../words/language.tsx';

export function UnitPage() {
  const { say } = useWords();
  useTitle(say('page.unit'));
  return (
    <main className="page">
      <h1>{say('page.unit')}</h1>
    </main>
  );
}
