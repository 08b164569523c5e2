import { MutationInput } from '@hub/kit/write.ts';
import { Field, ID, InputType } from 'type-graphql';
import { ServiceCategory } from '../service-category/service-category.ts';

@InputType({ description: '报到: an in-service member reports to a community.' })
export class ReportToCommunityInput extends MutationInput {
  @Field(() => ID, { description: '社区: the community they live in.' })
  communityId: string;

  @Field(() => [ServiceCategory], {
    nullable: true,
    description: '特长: what they are good at; left out, it stays as it is.',
  })
  skills?: ServiceCategory[] | null;
}

@InputType({ description: '报到操作: which report.' })
export class ReportInput extends MutationInput {
  @Field(() => ID, { description: '报到: the report.' })
  reportId: string;
}

@InputType({ description: '停止报到: which report no longer goes on, and why.' })
export class StopReportInput extends ReportInput {
  @Field(() => String, { description: '说明: why, shown to the member, the unit and the community.' })
  reason: string;
}
