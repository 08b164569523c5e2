import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Community } from '../community/community.stub.ts';
import { ServiceCategory } from '../service-category/service-category.ts';

/** Owned by the community subgraph: its key, and what this subgraph adds to it. */
@ObjectType({ description: '需求: something the community lacks and asks for.' })
@Directive('@key(fields: "id")')
export class Need {
  @Field(() => ID, { description: '标识: its id.' })
  id: string;

  @Field(() => ServiceCategory, { description: '类别: what kind of service it is.' })
  @Directive('@external')
  category?: ServiceCategory;

  @Field(() => String, { nullable: true, description: '计量单位: what the quantity counts.' })
  @Directive('@external')
  unitOfMeasure?: string | null;

  @Field(() => Community, { nullable: true, description: '社区: whose it is.' })
  @Directive('@external')
  community?: Community | null;

  constructor(id: string) {
    this.id = id;
  }
}
