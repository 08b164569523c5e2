import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Community } from '../community/community.entity.ts';
import { Shift } from '../shift/shift.entity.ts';
import { ServiceCategory } from '../service-category/service-category.ts';

/** Owned by the resident-units subgraph: its key, and what this subgraph adds to it. */
@ObjectType({ description: '在职党员: a Party member at work in a unit who serves in a community.' })
@Directive('@key(fields: "id")')
export class InServiceMember {
  @Field(() => ID, { description: '标识: its id.' })
  id: string;

  @Field(() => [ServiceCategory], { description: '特长: what they are good at.' })
  @Directive('@external')
  skills?: ServiceCategory[];

  @Field(() => Community, { nullable: true, description: '居住社区: where they live and report to.' })
  @Directive('@external')
  homeCommunity?: { id: string } | null;

  @Field(() => [Shift], {
    nullable: true,
    description: '已报班次: the shifts still to end for which they have a seat, or wait for one.',
  })
  @Directive('@external')
  shiftsAhead?: { id: string }[] | null;

  constructor(id: string) {
    this.id = id;
  }
}
