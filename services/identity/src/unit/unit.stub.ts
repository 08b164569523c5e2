import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by the resident-units subgraph: its key, and what this subgraph adds to it. */
@ObjectType({ description: '驻区单位: a unit resident in the community that takes part in co-building.' })
@Directive('@key(fields: "id")')
export class Unit {
  @Field(() => ID, { description: '标识: its id.' })
  id: string;

  constructor(id: string) {
    this.id = id;
  }
}
