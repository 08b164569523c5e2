import { External, Foreign, ForeignType, personKey } from '@hub/kit/foreign-type.ts';
import { Field } from 'type-graphql';
import { Community } from './community/community.entity.ts';
import { ServiceCategory } from './service-category/service-category.ts';
import { Shift } from './shift/shift.entity.ts';

// What other subgraphs own: the keys of their types, and what this subgraph requires of them.

@Foreign('资源承诺: what a unit has promised, from pledge to acceptance.')
export class Commitment extends ForeignType {}

@Foreign('交付: one delivery on a commitment, attested by the unit and then by the community.')
export class Delivery extends ForeignType {}

@Foreign('在职党员: a Party member at work in a unit who serves in a community.')
export class InServiceMember extends ForeignType {
  @Field(() => [ServiceCategory], { description: '特长: what they are good at.' })
  @External
  skills?: ServiceCategory[];

  @Field(() => Community, { nullable: true, description: '居住社区: where they live and report to.' })
  @External
  homeCommunity?: { id: string } | null;

  @Field(() => [Shift], {
    nullable: true,
    description: '已报班次: the shifts still to end for which they have a seat, or wait for one.',
  })
  @External
  shiftsAhead?: { id: string }[] | null;
}

@Foreign('党建联席会: the quarterly meeting of branch, community and units.')
export class JointMeeting extends ForeignType {
  @Field(() => Community, { nullable: true, description: '社区: whose it is.' })
  @External
  community?: { id: string } | null;
}

@Foreign('人员: someone who signs in to the hub.', { key: personKey, isExtended: false })
export class Person extends ForeignType {}

@Foreign('驻区单位: a unit resident in the community that takes part in co-building.')
export class Unit extends ForeignType {}

@Foreign('决议: what a joint meeting has decided, or is to decide.')
export class Resolution extends ForeignType {
  @Field(() => JointMeeting, { nullable: true, description: '联席会: the meeting that decided.' })
  @External
  meeting?: { community?: { id: string } | null } | null;
}
