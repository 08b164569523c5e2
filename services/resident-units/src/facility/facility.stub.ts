import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by the community subgraph: its key, and what this subgraph adds to it. */
@ObjectType({
  description: '场地: a place that can be shared, the community’s own or lent by a resident unit.',
})
@Directive('@key(fields: "id")')
export class Facility {
  @Field(() => ID, { description: '标识: its id.' })
  id: string;

  constructor(id: string) {
    this.id = id;
  }
}
