import { LocalDate } from '@hub/kit/scalars.ts';
import { MutationInput } from '@hub/kit/write.ts';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: '任命联络员: who speaks for a unit in a community, and from which day.' })
export class AppointLiaisonInput extends MutationInput {
  @Field(() => ID, { description: '单位: for which unit.' })
  unitId: string;

  @Field(() => ID, { description: '社区: in which community.' })
  communityId: string;

  @Field(() => String, { description: '姓名: the name shown.' })
  displayName: string;

  @Field(() => LocalDate, { description: '任期起: from which day, today or later.' })
  fromDay: string;
}
