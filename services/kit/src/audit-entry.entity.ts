import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Change } from './changes.ts';
import { newId } from './identifiers.ts';

/** 审计记录: who did what to which row when, and what it was before and after. */
@Entity({ tableName: 'audit_entry' })
@Index({ properties: ['entity', 'entityId', 'at'] })
export class AuditEntry {
  @PrimaryKey({ type: 'uuid' }) id: string = newId();
  @Property({ type: 'Date', columnType: 'timestamptz(3)', index: true }) at: Date;
  @Property({ type: 'text' }) actorId: string;
  @Property({ type: 'text' }) verb: string;
  @Property({ type: 'text' }) entity: string;
  @Property({ type: 'text' }) entityId: string;
  @Property({ type: 'json', nullable: true }) before: Change['before'];
  @Property({ type: 'json', nullable: true }) after: Change['after'];
}
