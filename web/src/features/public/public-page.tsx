import { useTitle } from '../../ui/use-title.ts';
import { useWords } from '../../words/language.tsx';

export function PublicPage() {
  const { say } = useWords();
  useTitle(say('page.public'));
  return (
    <main className="page">
      <h1>{say('page.public')}</h1>
    </main>
  );
}
