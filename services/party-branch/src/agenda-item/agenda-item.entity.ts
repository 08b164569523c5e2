import { newId } from '@hub/kit/identifiers.ts';
import { LeadsTo } from '@hub/kit/leads-to.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { follow } from '@hub/kit/state-machine.ts';
import { Check, Entity, Enum, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Unit } from '../foreign-types.ts';
import { JointMeeting } from '../joint-meeting/joint-meeting.entity.ts';
import { seesItem } from './agenda-item.policy.ts';
import { type AgendaItemMove, AgendaItemState, agendaItemMoves } from './agenda-item.state.ts';
import type { AgendaSubjectInput } from './agenda-subject.ts';

export enum AgendaItemKind {
  PLAN = 'PLAN',
  INSPECTION = 'INSPECTION',
  PROBLEM = 'PROBLEM',
  NOTICE = 'NOTICE',
}
registerEnumType(AgendaItemKind, {
  name: 'AgendaItemKind',
  description:
    '议题类别: what the meeting is to do with an item (讨论研究工作计划、检查落实情况、解决重要问题).',
  valuesConfig: {
    PLAN: { description: '计划: discuss a plan of work.' },
    INSPECTION: { description: '检查: see how earlier resolutions were carried out.' },
    PROBLEM: { description: '问题: solve a question of co-building.' },
    NOTICE: { description: '通报: take note.' },
  },
});

/** What an agenda item is made from. */
export type NewAgendaItem = Pick<AgendaItem, 'communityId' | 'meeting' | 'title' | 'kind' | 'position'> &
  Partial<AgendaItem>;

@ObjectType({ description: '议题: one thing on the agenda of a joint meeting; items form a tree.' })
@Directive('@key(fields: "id")')
@SeenBy(seesItem)
@Entity()
@Index({ properties: ['meeting', 'position'] })
@Check({ name: 'agenda_item_lasts', expression: 'duration_minutes is null or duration_minutes > 0' })
@Check({ name: 'agenda_item_is_not_its_own_parent', expression: 'parent_id is null or parent_id <> id' })
export class AgendaItem {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  /** Owned by the community subgraph; the meeting's, with which the database keeps it. */
  @Property({ type: 'string', columnType: 'char(12)' })
  communityId: string;

  @LeadsTo(() => JointMeeting, { description: '联席会: the meeting on whose agenda it is.' })
  @ManyToOne(() => JointMeeting)
  meeting: JointMeeting;

  @LeadsTo(() => AgendaItem, { description: '上级议题: the item it is a part of.' })
  @ManyToOne(() => AgendaItem, { nullable: true })
  parent: AgendaItem | null = null;

  /** Its place among the items of the same parent, from 1 and without gaps. */
  @Property({ type: 'integer' })
  position: number;

  @Field(() => String, { description: '标题: what it is about, in words.' })
  @Property({ type: 'text' })
  title: string;

  @Field(() => AgendaItemKind, { description: '类别: what the meeting is to do with it.' })
  @Enum({ items: () => AgendaItemKind })
  kind: AgendaItemKind;

  @Field(() => AgendaItemState, { description: '状态: where it stands.' })
  @Enum({ items: () => AgendaItemState })
  state: AgendaItemState = AgendaItemState.PROPOSED;

  @Field(() => Int, { nullable: true, description: '预计分钟: how long it should take.' })
  @Property({ type: 'integer', nullable: true })
  durationMinutes: number | null = null;

  /** Owned by the resident-units subgraph; none when the community itself proposed it. */
  @LeadsTo(() => Unit, {
    as: 'proposedBy',
    description: '提出单位: who proposed it; none if the community did.',
  })
  @Property({ type: 'uuid', nullable: true })
  proposedByUnitId: string | null = null;

  @LeadsTo(() => AgendaItem, { description: '结转自: the item of an earlier meeting that it continues.' })
  @ManyToOne(() => AgendaItem, { nullable: true })
  carriedFrom: AgendaItem | null = null;

  @Field(() => Int, { description: '结转次数: how many meetings it has been carried over.' })
  @Property({ type: 'integer' })
  carriedTimes: number = 0;

  @Property({ type: 'json' })
  subjects: AgendaSubjectInput[] = [];

  constructor(item: NewAgendaItem) {
    Object.assign(this, item);
  }

  accept(): void {
    this.follow('accept');
  }

  decide(): void {
    this.follow('decide');
  }

  note(): void {
    this.follow('note');
  }

  withdraw(): void {
    this.follow('withdraw');
  }

  /** Leaves this meeting; the item that takes its place in the next one says where it came from. */
  carryOverTo(meeting: JointMeeting, place: Pick<AgendaItem, 'parent' | 'position'>): AgendaItem {
    this.follow('defer');
    const { title, kind, durationMinutes, proposedByUnitId, subjects } = this;
    return new AgendaItem({
      communityId: meeting.communityId,
      meeting,
      ...place,
      title,
      kind,
      durationMinutes,
      proposedByUnitId,
      subjects,
      carriedFrom: this,
      carriedTimes: this.carriedTimes + 1,
    });
  }

  private follow(move: AgendaItemMove): void {
    this.state = follow(agendaItemMoves, this.state, move);
  }
}
