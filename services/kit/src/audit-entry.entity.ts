import { BigIntType, OptionalProps } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { anyOf, inCommunity, ofAStreet, when } from './rule.ts';
import { DateTime, Json } from './scalars.ts';
import { SeenBy } from './seen-by.ts';

/** What belongs to no one community is for those who audit a whole street. */
export const seesAudit = anyOf<AuditEntry>(
  inCommunity('communityId', 'AUDITOR'),
  when('communityId', [null], ofAStreet('AUDITOR')),
);

/** The database numbers it and chains it to the one before of its community; it is added and never changed. */
@ObjectType({
  description:
    '审计记录: who did what to which row when, and what it was before and after; chained by hashes.',
})
@Directive('@shareable')
@SeenBy(seesAudit)
@Entity({ tableName: 'audit_entry' })
export class AuditEntry {
  [OptionalProps]?: 'seq' | 'previousHash' | 'hash';

  @Field(() => Int, { description: '序号: the later of two entries has the higher one.' })
  @PrimaryKey({ type: new BigIntType('number'), autoincrement: true })
  seq: number;

  @Field(() => DateTime, { description: '时间: when it happened.' })
  @Property({ type: 'Date', columnType: 'timestamptz(3)' })
  at: Date;

  @Field(() => ID, { description: '操作人: who did it.' })
  @Property({ type: 'text' })
  actorId: string;

  @Field(() => ID, {
    nullable: true,
    description:
      '社区: in which community; none for what belongs to no one community, as a unit or a person.',
  })
  @Property({ type: 'string', columnType: 'char(12)', nullable: true })
  communityId: string | null;

  @Field(() => String, { description: '操作: which mutation, or which other event.' })
  @Property({ type: 'text' })
  verb: string;

  @Field(() => String, { description: '类型: of the row.' })
  @Property({ type: 'text' })
  entity: string;

  @Field(() => ID, { description: '标识: of the row.' })
  @Property({ type: 'text' })
  entityId: string;

  @Field(() => Json, { nullable: true, description: '之前: what changed, as it was.' })
  @Property({ type: 'json', nullable: true })
  before: Record<string, unknown> | null;

  @Field(() => Json, { nullable: true, description: '之后: what changed, as it is.' })
  @Property({ type: 'json', nullable: true })
  after: Record<string, unknown> | null;

  @Field(() => String, { description: '前一哈希: of the entry before this one in its community.' })
  @Property({ type: 'string', columnType: 'char(64)', default: '' })
  previousHash: string;

  @Field(() => String, { description: '哈希: SHA-256 of this entry and the hash before it.' })
  @Property({ type: 'string', columnType: 'char(64)', default: '' })
  hash: string;
}
