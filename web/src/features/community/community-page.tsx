import { useTitle } from '../../ui/use-title.ts';
import { useWords } from '../../words/language.tsx';

export function CommunityPage() {
  const { say } = useWords();
  useTitle(say('page.community'));
  return (
    <main className="page">
      <h1>{say('page.community')}</h1>
    </main>
  );
}
