import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Community } from '../community/community.entity.ts';

/** Owned by the party-branch subgraph: its key, and what this subgraph adds to it. */
@ObjectType({ description: '党建联席会: the quarterly meeting of branch, community and units.' })
@Directive('@key(fields: "id")')
export class JointMeeting {
  @Field(() => ID, { description: '标识: its id.' })
  id: string;

  @Field(() => Community, { nullable: true, description: '社区: whose it is.' })
  @Directive('@external')
  community?: { id: string } | null;

  constructor(id: string) {
    this.id = id;
  }
}
