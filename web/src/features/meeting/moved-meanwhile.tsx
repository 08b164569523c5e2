import { Button } from 'antd';
import { useWords } from '../../words/language.tsx';
import type { Moving } from './use-move.ts';

/** Tells the second of two who moved the same item what the first has done, and asks what they want now. */
export function MovedMeanwhile({ moving: { overtaken, insist, letBe } }: { moving: Moving }) {
  const { say } = useWords();
  if (!overtaken) return null;
  const { item, number, position } = overtaken;
  return (
    <div className="missing" role="alert">
      <p>{say('agenda.movedMeanwhile', { title: item.title, number, position })}</p>
      <p className="actions">
        <Button size="small" onClick={insist}>
          {say('agenda.moveAfterAll', { position })}
        </Button>
        <Button size="small" type="text" onClick={letBe}>
          {say('agenda.leaveThere')}
        </Button>
      </p>
    </div>
  );
}
