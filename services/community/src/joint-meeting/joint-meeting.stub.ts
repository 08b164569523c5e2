import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by the party-branch subgraph: its key, and what this subgraph adds to it. */
@ObjectType({ description: '党建联席会: the quarterly meeting of branch, community and units.' })
@Directive('@key(fields: "id")')
export class JointMeeting {
  @Field(() => ID, { description: '标识: its id.' })
  id: string;

  constructor(id: string) {
    this.id = id;
  }
}
