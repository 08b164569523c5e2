import { useTitle } from '../../ui/use-title.ts';
import { useWords } from '../../words/language.tsx';

export function MeetingPage() {
  const { say } = useWords();
  useTitle(say('page.meeting'));
  return (
    <main className="page">
      <h1>{say('page.meeting')}</h1>
    </main>
  );
}
