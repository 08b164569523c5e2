import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by the community subgraph: its key, and what this subgraph adds to it. */
@ObjectType({ description: '班次: a time at which people serve in an activity.' })
@Directive('@key(fields: "id")')
export class Shift {
  @Field(() => ID, { description: '标识: its id.' })
  id: string;

  constructor(id: string) {
    this.id = id;
  }
}
