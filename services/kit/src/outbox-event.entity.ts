import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Change } from './changes.ts';
import { newId } from './identifiers.ts';

/** 发件箱事件: what the rest of the hub may learn of a write, committed with it. */
@Entity({ tableName: 'outbox_event' })
export class OutboxEvent {
  @PrimaryKey({ type: 'uuid' }) id: string = newId();
  @Property({ type: 'Date', columnType: 'timestamptz(3)' }) at: Date;
  @Property({ type: 'text' }) verb: string;
  @Property({ type: 'text' }) entity: string;
  @Property({ type: 'text' }) entityId: string;
  @Property({ type: 'json' }) changes: Change[];
  @Property({ type: 'Date', columnType: 'timestamptz(3)', nullable: true }) publishedAt: Date | null = null;
}
