import { connectionOf } from '@hub/kit/connection.ts';
import { newId } from '@hub/kit/identifiers.ts';
import { LeadsTo } from '@hub/kit/leads-to.ts';
import { DateTime, LocalDate } from '@hub/kit/scalars.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { follow } from '@hub/kit/state-machine.ts';
import { Check, Entity, Enum, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Community } from '../community/community.entity.ts';
import { Person } from '../foreign-types.ts';
import { Household } from './household.entity.ts';
import { seesCase } from './household-case.policy.ts';
import { HouseholdCaseState, householdCaseMoves } from './household-case.state.ts';

export enum HouseholdCaseKind {
  PAIRING = 'PAIRING',
  SHIFT = 'SHIFT',
  CASE = 'CASE',
}
registerEnumType(HouseholdCaseKind, {
  name: 'HouseholdCaseKind',
  description: '办理事由类别: what makes a person deal with a household.',
  valuesConfig: {
    PAIRING: { description: '结对: they are paired to help it.' },
    SHIFT: { description: '班次: they serve a shift with it.' },
    CASE: { description: '个案: they work on a case of it.' },
  },
});

/** What a case is made from. */
export type NewHouseholdCase = Pick<
  HouseholdCase,
  'community' | 'household' | 'personId' | 'kind' | 'reason' | 'openedOn' | 'untilDay' | 'openedById'
>;

@ObjectType({ description: '办理事由: why one person deals with one household, until a day.' })
@Directive('@key(fields: "id")')
@SeenBy(seesCase)
@Entity()
@Index({ properties: ['community', 'untilDay', 'id'] })
@Index({ properties: ['household', 'openedOn', 'id'] })
@Check({
  name: 'household_case_lasts_a_year_at_most',
  expression: "until_day between opened_on and opened_on + interval '1 year'",
})
@Check({ name: 'household_case_is_opened_by_another', expression: 'opened_by_id <> person_id' })
@Check({
  name: 'household_case_is_closed_by_someone',
  expression: "(state = 'CLOSED') = (closed_at is not null) and (closed_at is null) = (closed_by_id is null)",
})
export class HouseholdCase {
  @Field(() => ID, { description: '标识: its id, which is named as the purpose of a request.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  @LeadsTo(() => Community, { description: '社区: in which it is.' })
  @ManyToOne(() => Community)
  community: Community;

  @ManyToOne(() => Household)
  household: Household;

  /** The id they sign in with; owned by the identity subgraph. */
  @LeadsTo(() => Person, { description: '经办人: who deals with the household.' })
  @Property({ type: 'text' })
  personId: string;

  @Field(() => HouseholdCaseKind, { description: '类别: what makes them deal with it.' })
  @Enum({ items: () => HouseholdCaseKind })
  kind: HouseholdCaseKind;

  @Field(() => String, { description: '事由: why, in words.' })
  @Property({ type: 'text', hidden: true })
  reason: string;

  @Field(() => HouseholdCaseState, { description: '状态: whether it can still be a reason.' })
  @Enum({ items: () => HouseholdCaseState })
  state: HouseholdCaseState = HouseholdCaseState.OPEN;

  @Field(() => LocalDate, { description: '起: its first day.' })
  @Property({ type: 'string', columnType: 'date' })
  openedOn: string;

  @Field(() => LocalDate, { description: '止: its last day, at most a year on.' })
  @Property({ type: 'string', columnType: 'date' })
  untilDay: string;

  @LeadsTo(() => Person, { description: '开立人: who opened it.' })
  @Property({ type: 'text' })
  openedById: string;

  @Field(() => DateTime, { nullable: true, description: '办结时间: when it was closed.' })
  @Property({ type: 'Date', columnType: 'timestamptz(3)', nullable: true })
  closedAt: Date | null = null;

  @LeadsTo(() => Person, { description: '办结人: who closed it, if it is closed.' })
  @Property({ type: 'text', nullable: true })
  closedById: string | null = null;

  constructor(householdCase: NewHouseholdCase) {
    Object.assign(this, householdCase);
  }

  close(at: Date, byId: string): void {
    this.state = follow(householdCaseMoves, this.state, 'close');
    this.closedAt = at;
    this.closedById = byId;
  }
}

export const HouseholdCaseConnection = connectionOf(HouseholdCase);
