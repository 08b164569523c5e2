import { connectionOf } from '@hub/kit/connection.ts';
import { newId } from '@hub/kit/identifiers.ts';
import { LeadsTo } from '@hub/kit/leads-to.ts';
import { LocalDate } from '@hub/kit/scalars.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { follow } from '@hub/kit/state-machine.ts';
import { called } from '@hub/kit/words.ts';
import { Check, Entity, Enum, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Unit } from '../foreign-types.ts';
import { Resolution } from '../resolution/resolution.entity.ts';
import { seesFollowUp } from './follow-up.policy.ts';
import { type FollowUpMove, FollowUpState, followUpMoves } from './follow-up.state.ts';

/** What a follow-up is made from. */
export type NewFollowUp = Pick<FollowUp, 'communityId' | 'resolution' | 'title' | 'dueOn'> &
  Partial<FollowUp>;

@called('follow-up')
@ObjectType({ description: '督办事项: something a resolution asks someone to do by a day.' })
@Directive('@key(fields: "id")')
@SeenBy(seesFollowUp)
@Entity()
@Index({ properties: ['communityId', 'dueOn', 'id'] })
@Index({ properties: ['resolution', 'dueOn'] })
@Index({ properties: ['ownerUnitId', 'dueOn', 'id'] })
@Check({ name: 'follow_up_progress_is_a_percentage', expression: 'progress between 0 and 100' })
@Check({ name: 'follow_up_done_at_a_hundred', expression: "(state = 'DONE') = (progress = 100)" })
export class FollowUp {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  /** Owned by the community subgraph. */
  @Property({ type: 'string', columnType: 'char(12)' })
  communityId: string;

  @LeadsTo(() => Resolution, { description: '决议: what asks for it.' })
  @ManyToOne(() => Resolution)
  resolution: Resolution;

  @Field(() => String, { description: '事项: what is to be done.' })
  @Property({ type: 'text' })
  title: string;

  /** Owned by the resident-units subgraph; none when the community itself is to do it. */
  @LeadsTo(() => Unit, { description: '责任单位: who is to do it; none if the community is.' })
  @Property({ type: 'uuid', nullable: true })
  ownerUnitId: string | null = null;

  @Field(() => LocalDate, { description: '期限: the day by which it is to be done.' })
  @Property({ type: 'string', columnType: 'date' })
  dueOn: string;

  @Field(() => Int, { description: '进度: 0 to 100 percent; it never falls.' })
  @Property({ type: 'integer' })
  progress: number = 0;

  @Field(() => FollowUpState, { description: '状态: where it stands.' })
  @Enum({ items: () => FollowUpState })
  state: FollowUpState = FollowUpState.OPEN;

  @Field(() => String, { nullable: true, description: '最近汇报: what was last reported.' })
  @Property({ type: 'text', nullable: true })
  lastReport: string | null = null;

  constructor(followUp: NewFollowUp) {
    Object.assign(this, followUp);
  }

  report(progress: number, note: string | null): void {
    this.follow(progress === 100 ? 'finish' : 'progress');
    this.progress = progress;
    this.lastReport = note;
  }

  private follow(move: FollowUpMove): void {
    this.state = follow(followUpMoves, this.state, move);
  }
}

export const FollowUpConnection = connectionOf(FollowUp);
