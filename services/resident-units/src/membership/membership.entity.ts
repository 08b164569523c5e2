import { newId } from '@hub/kit/identifiers.ts';
import { LeadsTo } from '@hub/kit/leads-to.ts';
import { LocalDate } from '@hub/kit/scalars.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { Check, Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Community } from '../foreign-types.ts';
import { Unit } from '../unit/unit.entity.ts';
import { seesMembership } from './membership.policy.ts';
import type { Term } from './membership.rules.ts';

/** What a membership is made from. */
export type NewMembership = Pick<Membership, 'unit' | 'communityId' | 'fromDay'>;

@ObjectType({
  description:
    '共建成员: a unit takes part in a community’s co-building for a time; it may do so in several.',
})
@Directive('@key(fields: "id")')
@SeenBy(seesMembership)
@Entity()
@Index({ properties: ['communityId', 'unit'] })
@Check({ name: 'membership_ends_after_start', expression: 'until_day >= from_day' })
export class Membership implements Term {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  @LeadsTo(() => Unit, { description: '单位: which unit takes part.' })
  @ManyToOne(() => Unit)
  unit: Unit;

  /** Owned by the community subgraph. */
  @LeadsTo(() => Community, { description: '社区: in whose co-building.' })
  @Property({ type: 'string', columnType: 'char(12)' })
  communityId: string;

  @Field(() => LocalDate, { description: '加入日: since which day.' })
  @Property({ type: 'string', columnType: 'date' })
  fromDay: string;

  @Field(() => LocalDate, { nullable: true, description: '退出日: its last day; none while it goes on.' })
  @Property({ type: 'string', columnType: 'date', nullable: true })
  untilDay: string | null = null;

  constructor(membership: NewMembership) {
    Object.assign(this, membership);
  }
}
