import { createUnionType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { JointMeeting } from '../foreign-types.ts';
import { ServiceActivity } from '../service-activity/service-activity.entity.ts';

export enum BookingPurposeKind {
  JOINT_MEETING = 'JOINT_MEETING',
  SERVICE_ACTIVITY = 'SERVICE_ACTIVITY',
}
registerEnumType(BookingPurposeKind, {
  name: 'BookingPurposeKind',
  description: '用途类别: what kind of thing a booking serves.',
  valuesConfig: {
    JOINT_MEETING: { description: '党建联席会: a joint meeting.' },
    SERVICE_ACTIVITY: { description: '服务活动: an activity.' },
  },
});

export const BookingPurpose = createUnionType({
  name: 'BookingPurpose',
  description: '用途: what a booking serves.',
  types: () => [JointMeeting, ServiceActivity] as const,
});

@InputType({ description: '用途: what the booking serves.' })
export class BookingPurposeInput {
  @Field(() => BookingPurposeKind, { description: '类别: what kind of thing.' })
  kind: BookingPurposeKind;

  @Field(() => ID, { description: '标识: its id.' })
  id: string;
}
