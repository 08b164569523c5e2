import { arrayMove } from '@dnd-kit/sortable';
import { useState } from 'react';
import { MoveAgendaItemDocument } from '../../gql/graphql.ts';
import { useWrite } from '../../ui/use-write.ts';
import type { Item } from './meeting.ts';

export interface Move {
  item: Item;
  /** Its place among its siblings, from 1. */
  position: number;
}

export interface Moving {
  /** In the order in which they stand, or will as soon as the hub has said so. */
  items: readonly Item[];
  move(move: Move): void;
  /** A move that was not made because another had moved the same item meanwhile. */
  overtaken: (Move & { number: string }) | undefined;
  /** Makes that move after all, or lets it be. */
  insist(): void;
  letBe(): void;
}

/** Moves items of the agenda. Of two who move the same one at once, the second is asked. */
export function useMove(agenda: readonly Item[], refetch: () => Promise<unknown>): Moving {
  const { write } = useWrite(MoveAgendaItemDocument);
  const [wanted, setWanted] = useState<Move>();
  const [overtaken, setOvertaken] = useState<Moving['overtaken']>();

  async function move(next: Move, seenAs = next.item.number) {
    setWanted(next);
    setOvertaken(undefined);
    const { item, position } = next;
    await write(
      { itemId: item.id, parentId: item.parent?.id ?? null, position, seenAs },
      ({ code, details }) => {
        if (code !== 'AGENDA_ITEM_MOVED') return false;
        setOvertaken({ ...next, number: String(details.number) });
        return true;
      },
    );
    await refetch();
    setWanted(undefined);
  }

  return {
    items: wanted ? inOrder(agenda, wanted) : agenda,
    move: (next) => void move(next),
    overtaken,
    insist: () => overtaken && void move(overtaken, overtaken.number),
    letBe: () => setOvertaken(undefined),
  };
}

/** The agenda as it will stand. */
function inOrder(agenda: readonly Item[], { item, position }: Move): readonly Item[] {
  const siblings = agenda.filter(({ parent }) => parent?.id === item.parent?.id);
  const from = siblings.findIndex(({ id }) => id === item.id);
  const moved = arrayMove(siblings, from, position - 1);
  const others = agenda.filter((other) => !siblings.includes(other));
  return [...moved, ...others];
}
