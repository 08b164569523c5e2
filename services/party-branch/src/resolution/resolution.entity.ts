import { connectionOf } from '@hub/kit/connection.ts';
import { newId } from '@hub/kit/identifiers.ts';
import { LeadsTo } from '@hub/kit/leads-to.ts';
import { DateTime, LocalDate } from '@hub/kit/scalars.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { follow } from '@hub/kit/state-machine.ts';
import {
  Check,
  Entity,
  Enum,
  Index,
  ManyToOne,
  PrimaryKey,
  Property,
  Unique,
} from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { AgendaItem } from '../agenda-item/agenda-item.entity.ts';
import { JointMeeting } from '../joint-meeting/joint-meeting.entity.ts';
import { seesResolution } from './resolution.policy.ts';
import { MajorityRule, passes, type Vote } from './resolution.rules.ts';
import { type ResolutionMove, ResolutionState, resolutionMoves } from './resolution.state.ts';

/** What a resolution is made from. */
export type NewResolution = Pick<Resolution, 'communityId' | 'meeting' | 'no' | 'text'> & Partial<Resolution>;

@ObjectType({ description: '决议: what a joint meeting has decided, or is to decide.' })
@Directive('@key(fields: "id")')
@SeenBy(seesResolution)
@Entity()
@Unique({ properties: ['communityId', 'no'] })
@Index({ properties: ['meeting'] })
@Check({
  name: 'resolution_votes_are_counted_whole',
  expression:
    'yes is null or (yes >= 0 and against >= 0 and abstain >= 0 and yes + against + abstain <= entitled)',
})
@Check({
  name: 'resolution_entitled_units_are_all_named',
  expression: 'entitled_unit_ids is null or jsonb_array_length(entitled_unit_ids) = entitled',
})
@Check({
  name: 'resolution_is_voted_on_before_it_is_adopted',
  expression: "state in ('DRAFT', 'PUT_TO_VOTE') or yes is not null",
})
export class Resolution {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  /** Owned by the community subgraph. */
  @Property({ type: 'string', columnType: 'char(12)' })
  communityId: string;

  @LeadsTo(() => JointMeeting, { description: '联席会: the meeting that decided.' })
  @ManyToOne(() => JointMeeting)
  meeting: JointMeeting;

  @LeadsTo(() => AgendaItem, { description: '议题: the item it decides.' })
  @ManyToOne(() => AgendaItem, { nullable: true, index: true })
  agendaItem: AgendaItem | null = null;

  @Field(() => String, { description: '编号: its number, as 2025-A-03.' })
  @Property({ type: 'text' })
  no: string;

  @Field(() => String, { description: '正文: its text, which no longer changes once adopted.' })
  @Property({ type: 'text' })
  text: string;

  @Field(() => ResolutionState, { description: '状态: where it stands.' })
  @Enum({ items: () => ResolutionState })
  state: ResolutionState = ResolutionState.DRAFT;

  @Field(() => DateTime, { nullable: true, description: '通过时间: when it was adopted.' })
  @Property({ type: 'Date', columnType: 'timestamptz(3)', nullable: true })
  adoptedAt: Date | null = null;

  @Field(() => LocalDate, { nullable: true, description: '检查日期: when its execution is to be looked at.' })
  @Property({ type: 'string', columnType: 'date', nullable: true })
  reviewOn: string | null = null;

  @Enum({ items: () => MajorityRule, nullable: true })
  method: MajorityRule | null = null;

  @Property({ type: 'integer', nullable: true })
  yes: number | null = null;

  @Property({ type: 'integer', fieldName: 'against', nullable: true })
  against: number | null = null;

  @Property({ type: 'integer', nullable: true })
  abstain: number | null = null;

  @Property({ type: 'integer', nullable: true })
  entitled: number | null = null;

  /** The units that could vote, as they were when they did. */
  @Property({ type: 'json', nullable: true })
  entitledUnitIds: string[] | null = null;

  @LeadsTo(() => Resolution, { description: '取代它的决议: the resolution that took its place.' })
  @ManyToOne(() => Resolution, { nullable: true })
  supersededBy: Resolution | null = null;

  constructor(resolution: NewResolution) {
    Object.assign(this, resolution);
  }

  putToVote(): void {
    this.follow('putToVote');
  }

  /** Records the vote and who could take part, which decides by its rule whether the text is adopted. */
  vote(vote: Vote, entitledUnitIds: string[], at: Date): void {
    const passed = passes(vote);
    this.follow(passed ? 'adopt' : 'reject');
    this.method = vote.method;
    this.yes = vote.yes;
    this.against = vote.no;
    this.abstain = vote.abstain;
    this.entitled = vote.entitled;
    this.entitledUnitIds = entitledUnitIds;
    this.adoptedAt = passed ? at : null;
  }

  execute(): void {
    this.follow('execute');
  }

  complete(): void {
    this.follow('complete');
  }

  private follow(move: ResolutionMove): void {
    this.state = follow(resolutionMoves, this.state, move);
  }
}

export const ResolutionConnection = connectionOf(Resolution);
