import { communityKey, External, Foreign, ForeignType, personKey } from '@hub/kit/foreign-type.ts';
import { Field } from 'type-graphql';
import { ServiceCategory } from './service-category/service-category.ts';

// What other subgraphs own: the keys of their types, and what this subgraph requires of them.

@Foreign('社区: a neighbourhood and the body that runs it.', { key: communityKey })
export class Community extends ForeignType {}

@Foreign('场地: a place that can be shared, the community’s own or lent by a resident unit.')
export class Facility extends ForeignType {}

@Foreign('人员: someone who signs in to the hub.', { key: personKey })
export class Person extends ForeignType {}

@Foreign('班次: a time at which people serve in an activity.')
export class Shift extends ForeignType {}

@Foreign('党建联席会: the quarterly meeting of branch, community and units.')
export class JointMeeting extends ForeignType {
  @Field(() => String, { description: '季度: the quarter it serves, as 2026Q2.' })
  @External
  quarter?: string;

  @Field(() => Community, { nullable: true, description: '社区: whose it is.' })
  @External
  community?: Community | null;
}

@Foreign('需求: something the community lacks and asks for.')
export class Need extends ForeignType {
  @Field(() => ServiceCategory, { description: '类别: what kind of service it is.' })
  @External
  category?: ServiceCategory;

  @Field(() => String, { nullable: true, description: '计量单位: what the quantity counts.' })
  @External
  unitOfMeasure?: string | null;

  @Field(() => Community, { nullable: true, description: '社区: whose it is.' })
  @External
  community?: Community | null;
}

@Foreign('决议: what a joint meeting has decided, or is to decide.')
export class Resolution extends ForeignType {
  @Field(() => JointMeeting, { nullable: true, description: '联席会: the meeting that decided.' })
  @External
  meeting?: JointMeeting | null;

  /** The meeting's, once it is told. */
  get communityId(): string | null {
    return this.meeting?.community?.id ?? null;
  }
}

@Foreign('服务活动: something done for residents, with shifts to serve in.')
export class ServiceActivity extends ForeignType {
  @Field(() => Community, { nullable: true, description: '社区: whose it is.' })
  @External
  community?: Community | null;
}
