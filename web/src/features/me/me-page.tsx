import { useTitle } from '../../ui/use-title.ts';
import { useWords } from '../../words/language.tsx';

export function MePage() {
  const { say } = useWords();
  useTitle(say('page.me'));
  return (
    <main className="page">
      <h1>{say('page.me')}</h1>
    </main>
  );
}
