import type { Role } from '@hub/kit/actor.ts';
import { LocalDate } from '@hub/kit/scalars.ts';
import { MutationInput } from '@hub/kit/write.ts';
import { Field, ID, InputType } from 'type-graphql';
import { RoleName } from './role-name.ts';

@InputType({ description: '授予角色: give a person a role for a time.' })
export class GiveGrantInput extends MutationInput {
  @Field(() => ID, { description: '人员: who is to hold it.' })
  personId: string;

  @Field(() => RoleName, { description: '角色: which role.' })
  role: Role;

  @Field(() => ID, {
    description:
      '范围: a community’s division code, its first nine digits for a street, or the id of a unit, a party group or the member one is.',
  })
  scope: string;

  @Field(() => ID, {
    nullable: true,
    description: '社区: for a unit, a group or a member, the community in which it holds.',
  })
  communityId?: string | null;

  @Field(() => LocalDate, { nullable: true, description: '起: its first day; left out, today.' })
  fromDay?: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: '止: its last day; left out, it stays until it is ended.',
  })
  untilDay?: string | null;

  @Field(() => String, { description: '原因: why it is given.' })
  reason: string;
}

@InputType({ description: '终止授权: end a grant at once.' })
export class EndGrantInput extends MutationInput {
  @Field(() => ID, { description: '授权: the grant.' })
  grantId: string;

  @Field(() => String, { description: '原因: why it ends.' })
  reason: string;
}
