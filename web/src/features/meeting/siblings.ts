import {
  type Active,
  type CollisionDetection,
  closestCenter,
  type DroppableContainer,
  type KeyboardCoordinateGetter,
} from '@dnd-kit/core';

type Sortable = Pick<Active | DroppableContainer, 'data'>;

const listOf = ({ data }: Sortable): unknown => data.current?.sortable?.containerId;

/** An item goes to the place of a sibling, and never in among the parts of another. */
export const closestSibling: CollisionDetection = (collision) =>
  closestCenter({
    ...collision,
    droppableContainers: collision.droppableContainers.filter(
      (container) => listOf(container) === listOf(collision.active),
    ),
  });

/** One press of an arrow is one place up or down, however tall the items between are. */
export const stepAmongSiblings: KeyboardCoordinateGetter = (event, { context, currentCoordinates }) => {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.code];
  const { active, over, collisionRect, droppableRects, droppableContainers } = context;
  if (!step || !active || !collisionRect) return undefined;
  event.preventDefault();
  const places = droppableContainers
    .getEnabled()
    .filter((container) => listOf(container) === listOf(active))
    .flatMap(({ id }) => {
      const rect = droppableRects.get(id);
      return rect ? [{ id, rect }] : [];
    })
    .sort((a, b) => a.rect.top - b.rect.top);
  const at = places.findIndex(({ id }) => id === (over?.id ?? active.id));
  const next = places[at + step]?.rect;
  if (!next) return undefined;
  return { x: currentCoordinates.x, y: next.top + (next.height - collisionRect.height) / 2 };
};
