import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by the identity subgraph: its key alone. */
@ObjectType({ description: '人员: someone who signs in to the hub.' })
@Directive('@key(fields: "id", resolvable: false)')
export class Person {
  @Field(() => ID, { description: '标识: their id, which tokens carry as their subject.' })
  id: string;

  constructor(id: string) {
    this.id = id;
  }
}
