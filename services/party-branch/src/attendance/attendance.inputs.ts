import { MutationInput } from '@hub/kit/write.ts';
import { Field, ID, InputType } from 'type-graphql';
import { AttendanceState } from './attendance.state.ts';

@InputType({ description: '登记出席: whether a member unit comes, is there, or is missing.' })
export class MarkAttendanceInput extends MutationInput {
  @Field(() => ID, { description: '联席会: the joint meeting.' })
  meetingId: string;

  @Field(() => ID, { description: '单位: the member unit.' })
  unitId: string;

  @Field(() => AttendanceState, { description: '状态: what to mark.' })
  state: AttendanceState;

  @Field(() => String, { nullable: true, description: '代表: who comes for the unit.' })
  representativeName?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: '受托单位: for PROXY, the member unit that speaks for it.',
  })
  proxyUnitId?: string | null;
}
