import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { JointMeeting } from '../joint-meeting/joint-meeting.stub.ts';

/** Owned by the party-branch subgraph: its key, and what this subgraph adds to it. */
@ObjectType({ description: '决议: what a joint meeting has decided, or is to decide.' })
@Directive('@key(fields: "id")')
export class Resolution {
  @Field(() => ID, { description: '标识: its id.' })
  id: string;

  @Field(() => JointMeeting, { nullable: true, description: '联席会: the meeting that decided.' })
  @Directive('@external')
  meeting?: JointMeeting | null;

  /** The meeting's, once it is told. */
  get communityId(): string | null {
    return this.meeting?.community?.id ?? null;
  }

  constructor(id: string) {
    this.id = id;
  }
}
