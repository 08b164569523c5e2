import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by the resident-units subgraph: its key, and what this subgraph adds to it. */
@ObjectType({
  description: '交付: one delivery on a commitment, attested by the unit and then by the community.',
})
@Directive('@key(fields: "id")')
export class Delivery {
  @Field(() => ID, { description: '标识: its id.' })
  id: string;

  constructor(id: string) {
    this.id = id;
  }
}
