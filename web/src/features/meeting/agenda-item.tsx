import { useSortable } from '@dnd-kit/sortable';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { AcceptAgendaItemDocument } from '../../gql/graphql.ts';
import { Mark } from '../../ui/mark.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { useWords } from '../../words/language.tsx';
import { Decide } from './decide.tsx';
import type { Item, Meeting } from './meeting.ts';
import { SubjectLine } from './subject-line.tsx';

interface AgendaItemProps {
  item: Item;
  meeting: Meeting;
  canArrange: boolean;
  /** The items it consists of. */
  children: ReactNode;
}

export function AgendaItem({ item, meeting, canArrange, children }: AgendaItemProps) {
  const { say, name } = useWords();
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } =
    useSortable({ id: item.id, disabled: !canArrange });
  const style = {
    transform: transform ? `translate3d(0, ${Math.round(transform.y)}px, 0)` : undefined,
    transition,
  };
  return (
    <li ref={setNodeRef} style={style} className={isDragging ? 'item lifted' : 'item'}>
      <div className="line">
        {canArrange && (
          <button
            type="button"
            className="handle no-print"
            ref={setActivatorNodeRef}
            aria-label={say('agenda.handle', { title: item.title })}
            aria-describedby={attributes['aria-describedby']}
            {...listeners}
          />
        )}
        <span className="number">{item.number}</span>
        <div className="body">
          <p className="title">{item.title}</p>
          <p className="faint small">
            {[
              name('AgendaItemKind', item.kind),
              item.durationMinutes && say('minutes', { minutes: item.durationMinutes }),
              item.proposedBy?.name,
              item.carriedTimes > 0 && say('agenda.carriedTimes', { times: item.carriedTimes }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {item.subjects?.map(
            (subject) =>
              subject && <SubjectLine key={`${subject.__typename} ${subject.id}`} subject={subject} />,
          )}
        </div>
        <div className="actions">
          <Mark tone={item.state === 'PROPOSED' ? 'plain' : 'good'}>
            {name('AgendaItemState', item.state)}
          </Mark>
          {canArrange && item.state === 'PROPOSED' && <Accept item={item} />}
          <Decide item={item} meeting={meeting} />
        </div>
      </div>
      {children}
    </li>
  );
}

function Accept({ item }: { item: Item }) {
  const { say } = useWords();
  const { write, isWriting } = useWrite(AcceptAgendaItemDocument, say('agenda.accepted'));
  return (
    <Button
      size="small"
      className="no-print"
      loading={isWriting}
      aria-label={say('agenda.acceptThis', { title: item.title })}
      onClick={() => void write({ itemId: item.id })}
    >
      {say('agenda.accept')}
    </Button>
  );
}
