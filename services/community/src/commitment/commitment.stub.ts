import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by the resident-units subgraph: its key, and what this subgraph adds to it. */
@ObjectType({ description: '资源承诺: what a unit has promised, from pledge to acceptance.' })
@Directive('@key(fields: "id")')
export class Commitment {
  @Field(() => ID, { description: '标识: its id.' })
  id: string;

  constructor(id: string) {
    this.id = id;
  }
}
