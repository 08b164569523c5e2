import { useWords } from '../words/language.tsx';

/** Shown in place of a page that could not be loaded or drawn. */
export function PageFailed() {
  const { say } = useWords();
  return (
    <main className="page">
      <h1>{say('page.failed')}</h1>
      <button type="button" className="plain" onClick={() => location.reload()}>
        {say('page.reload')}
      </button>
    </main>
  );
}
