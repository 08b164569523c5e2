import { BigIntType } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Change } from './changes.ts';

/**
 * 审计记录: who did what to which row when, and what it was before and after. The database numbers and chains it; it is
 * added and never changed.
 */
@Entity({ tableName: 'audit_entry' })
export class AuditEntry {
  @PrimaryKey({ type: new BigIntType('number'), autoincrement: true }) seq: number;
  @Property({ type: 'Date', columnType: 'timestamptz(3)' }) at: Date;
  @Property({ type: 'text' }) actorId: string;
  /** None for what belongs to no one community: a unit, a person. */
  @Property({ type: 'string', columnType: 'char(12)', nullable: true }) communityId: string | null;
  @Property({ type: 'text' }) verb: string;
  @Property({ type: 'text' }) entity: string;
  @Property({ type: 'text' }) entityId: string;
  @Property({ type: 'json', nullable: true }) before: Change['before'];
  @Property({ type: 'json', nullable: true }) after: Change['after'];
  /** Of the entry before this one. */
  @Property({ type: 'string', columnType: 'char(64)', default: '' }) previousHash: string;
  @Property({ type: 'string', columnType: 'char(64)', default: '' }) hash: string;
}
