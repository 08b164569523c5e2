import { type ReactNode, useState } from 'react';
import { useWords } from '../words/language.tsx';

interface LongRowsProps<Row> {
  rows: readonly Row[];
  /** How many are shown before anybody asks for the others. */
  atFirst: number;
  children(row: Row): ReactNode;
}

/** A list that may be long: its first rows, and the others when asked for. */
export function LongRows<Row>({ rows, atFirst, children }: LongRowsProps<Row>) {
  const { say } = useWords();
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? rows : rows.slice(0, atFirst);
  const others = rows.length - shown.length;
  return (
    <>
      <ul className="rows">{shown.map(children)}</ul>
      {others > 0 && (
        <button type="button" className="plain" onClick={() => setIsWhole(true)}>
          {say('rows.others', { others })}
        </button>
      )}
    </>
  );
}
