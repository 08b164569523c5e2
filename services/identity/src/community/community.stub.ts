import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by the community subgraph: its key alone. */
@ObjectType({ description: '社区: a neighbourhood and the body that runs it.' })
@Directive('@key(fields: "id", resolvable: false)')
export class Community {
  @Field(() => ID, { description: '统计用区划代码: its 12-digit statistical division code.' })
  id: string;

  constructor(id: string) {
    this.id = id;
  }
}
