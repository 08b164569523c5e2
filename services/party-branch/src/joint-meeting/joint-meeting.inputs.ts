import { MutationInput } from '@hub/kit/write.ts';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: '联席会操作: which joint meeting to move on.' })
export class MeetingInput extends MutationInput {
  @Field(() => ID, { description: '联席会: the joint meeting.' })
  meetingId: string;
}
