import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by the party-branch subgraph: its key, and what this subgraph adds to it. */
@ObjectType({ description: '决议: what a joint meeting has decided, or is to decide.' })
@Directive('@key(fields: "id")')
export class Resolution {
  @Field(() => ID, { description: '标识: its id.' })
  id: string;

  constructor(id: string) {
    this.id = id;
  }
}
