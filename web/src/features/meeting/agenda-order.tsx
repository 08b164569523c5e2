import {
  type Announcements,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useMemo } from 'react';
import { useActing } from '../../ui/acting.ts';
import { useWords } from '../../words/language.tsx';
import { AgendaItem } from './agenda-item.tsx';
import type { Item, Meeting } from './meeting.ts';
import { closestSibling, stepAmongSiblings } from './siblings.ts';
import type { Move } from './use-move.ts';

interface AgendaOrderProps {
  meeting: Meeting;
  items: readonly Item[];
  onMove(move: Move): void;
}

/** The agenda's tree. The chair orders it with the mouse, a finger or the keyboard until it is frozen. */
export function AgendaOrder({ meeting, items, onMove }: AgendaOrderProps) {
  const { role } = useActing();
  const canArrange = role === 'CHAIR' && ['DRAFT', 'AGENDA_OPEN'].includes(meeting.state);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: stepAmongSiblings }),
  );
  const accessibility = useSpoken(items);
  const childrenOf = (parentId: string | undefined) => items.filter(({ parent }) => parent?.id === parentId);

  function end({ active, over }: DragEndEvent) {
    const item = items.find(({ id }) => id === active.id);
    if (!item || !over || active.id === over.id) return;
    const place = childrenOf(item.parent?.id).findIndex(({ id }) => id === over.id);
    if (place >= 0) onMove({ item, position: place + 1 });
  }

  const level = (parentId: string | undefined) => {
    const siblings = childrenOf(parentId);
    if (siblings.length === 0) return null;
    return (
      <SortableContext items={siblings.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        <ol className="agenda">
          {siblings.map((item) => (
            <AgendaItem key={item.id} item={item} meeting={meeting} canArrange={canArrange}>
              {level(item.id)}
            </AgendaItem>
          ))}
        </ol>
      </SortableContext>
    );
  };

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestSibling}
      onDragEnd={end}
      accessibility={accessibility}
    >
      {level(undefined)}
    </DndContext>
  );
}

/** What a reader hears of an item that is on its way. */
function useSpoken(items: readonly Item[]) {
  const { say } = useWords();
  return useMemo(() => {
    const titleOf = (id: string | number | undefined) => items.find((item) => item.id === id)?.title ?? '';
    const announcements: Announcements = {
      onDragStart: ({ active }) => say('agenda.lifted', { title: titleOf(active.id) }),
      onDragOver: ({ active, over }) =>
        over ? say('agenda.over', { title: titleOf(active.id), other: titleOf(over.id) }) : undefined,
      onDragEnd: ({ active }) => say('agenda.dropped', { title: titleOf(active.id) }),
      onDragCancel: ({ active }) => say('agenda.putBack', { title: titleOf(active.id) }),
    };
    return { announcements, screenReaderInstructions: { draggable: say('agenda.howToMove') } };
  }, [items, say]);
}
