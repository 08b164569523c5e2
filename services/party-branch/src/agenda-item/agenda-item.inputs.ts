import { MutationInput } from '@hub/kit/write.ts';
import { Field, ID, InputType, Int } from 'type-graphql';
import { AgendaItemKind } from './agenda-item.entity.ts';
import { AgendaSubjectInput } from './agenda-subject.ts';

@InputType({ description: '提出议题: what the joint meeting should talk about.' })
export class ProposeAgendaItemInput extends MutationInput {
  @Field(() => ID, { description: '联席会: the joint meeting.' })
  meetingId: string;

  @Field(() => String, { description: '标题: what it is about, in words.' })
  title: string;

  @Field(() => AgendaItemKind, { description: '类别: what the meeting is to do with it.' })
  kind: AgendaItemKind;

  @Field(() => Int, { nullable: true, description: '预计分钟: how long it should take.' })
  durationMinutes?: number | null;

  @Field(() => ID, {
    nullable: true,
    description: '提出单位: the member unit that proposes; left out when the community does.',
  })
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: '上级议题: the item it is a part of.' })
  parentId?: string | null;

  @Field(() => [AgendaSubjectInput], {
    nullable: true,
    description: '议题对象: what it is about, in whichever graph.',
  })
  subjects?: AgendaSubjectInput[] | null;
}

@InputType({ description: '议题操作: which item.' })
export class AgendaItemInput extends MutationInput {
  @Field(() => ID, { description: '议题: the item.' })
  itemId: string;
}

@InputType({ description: '移动议题: where in the agenda the item goes.' })
export class MoveAgendaItemInput extends AgendaItemInput {
  @Field(() => ID, {
    nullable: true,
    description: '上级议题: the item it becomes a part of; none puts it on the top level.',
  })
  parentId?: string | null;

  @Field(() => Int, { description: '位置: its place among the items of the same parent, from 1.' })
  position: number;

  @Field(() => String, {
    nullable: true,
    description:
      '原编号: the number it had when the mover looked; if it has been moved since, it stays where it is.',
  })
  seenAs?: string | null;
}
