import { newId } from '@hub/kit/identifiers.ts';
import { LeadsTo } from '@hub/kit/leads-to.ts';
import { LocalDate } from '@hub/kit/scalars.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { Check, Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Community } from '../foreign-types.ts';
import type { Term } from '../membership/membership.rules.ts';
import { Unit } from '../unit/unit.entity.ts';
import { seesLiaison } from './liaison.policy.ts';

/** What a liaison is made from. */
export type NewLiaison = Pick<Liaison, 'unit' | 'communityId' | 'displayName' | 'fromDay'>;

@ObjectType({ description: '联络员: who speaks for a unit in a community; exactly one at a time.' })
@Directive('@key(fields: "id")')
@SeenBy(seesLiaison)
@Entity()
@Index({ properties: ['communityId', 'unit'] })
@Check({ name: 'liaison_ends_after_start', expression: 'until_day >= from_day' })
export class Liaison implements Term {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  @LeadsTo(() => Unit, { description: '单位: for which unit they speak.' })
  @ManyToOne(() => Unit)
  unit: Unit;

  /** Owned by the community subgraph. */
  @LeadsTo(() => Community, { description: '社区: in which community.' })
  @Property({ type: 'string', columnType: 'char(12)' })
  communityId: string;

  @Field(() => String, { description: '姓名: the name shown.' })
  @Property({ type: 'text' })
  displayName: string;

  @Field(() => LocalDate, { description: '任期起: since which day.' })
  @Property({ type: 'string', columnType: 'date' })
  fromDay: string;

  @Field(() => LocalDate, { nullable: true, description: '任期止: until which day; none while in office.' })
  @Property({ type: 'string', columnType: 'date', nullable: true })
  untilDay: string | null = null;

  constructor(liaison: NewLiaison) {
    Object.assign(this, liaison);
  }

  /** Hands over to who begins on the day. */
  handOver(on: string): void {
    this.untilDay = Temporal.PlainDate.from(on).subtract({ days: 1 }).toString();
  }
}
