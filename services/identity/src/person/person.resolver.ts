import { nobody } from '@hub/kit/actor.ts';
import { localDay } from '@hub/kit/clock.ts';
import { PageArgs } from '@hub/kit/connection.ts';
import type { Context } from '@hub/kit/context.ts';
import type { Page } from '@hub/kit/page.ts';
import { thePerson } from '@hub/kit/rule.ts';
import { DoneBy, SeenBy } from '@hub/kit/seen-by.ts';
import { Arg, Args, Ctx, Directive, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Grant, GrantConnection } from '../grant/grant.entity.ts';
import { inForceOn } from '../grant/grant.rules.ts';
import { inWordsOf } from '../scope/scope.ts';
import * as people from './person.commands.ts';
import { Person } from './person.entity.ts';
import { RegisterPersonInput, ResetPasswordInput } from './person.inputs.ts';
import { canRegister, canResetPassword } from './person.policy.ts';

@Resolver(() => Person)
export class PersonResolver {
  @Directive('@shareable')
  @Query(() => Person, { nullable: true, description: '本人: who is asking; none when nobody is signed in.' })
  async me(@Ctx() { actor, clock, loaders }: Context): Promise<Person | null> {
    if (actor === nobody) return null;
    // A person of an outside issuer and a unit's program have no row here; they are who their token says.
    const outside = { username: actor.id, name: actor.id, createdAt: clock.now() };
    return (
      (await loaders.byId(Person).load(actor.id)) ?? Object.assign(new Person(outside), { id: actor.id })
    );
  }

  @Query(() => Person, { nullable: true, description: '人员: one person by the name they sign in with.' })
  async person(
    @Arg('username', () => String, { description: '用户名: the name they sign in with.' }) username: string,
    @Ctx() { loaders }: Context,
  ): Promise<Person | null> {
    const [person] = await loaders.manyBy(Person, 'username').load(username);
    return person ?? null;
  }

  @DoneBy(canRegister)
  @Mutation(() => Person, {
    nullable: true,
    description: '登记人员: register a person, who can then sign in and be given roles.',
  })
  registerPerson(
    @Arg('input', () => RegisterPersonInput) input: RegisterPersonInput,
    @Ctx() context: Context,
  ): Promise<Person> {
    return people.register(context, input);
  }

  @DoneBy(canResetPassword)
  @Mutation(() => Person, {
    nullable: true,
    description: '重设密码: set a forgotten password anew and end that person’s sessions.',
  })
  resetPassword(
    @Arg('input', () => ResetPasswordInput) input: ResetPasswordInput,
    @Ctx() context: Context,
  ): Promise<Person> {
    return people.resetPassword(context, input);
  }

  @SeenBy(thePerson<Person>('id'))
  @FieldResolver(() => [String], {
    nullable: true,
    description: '当前身份: the roles this request acts in, in words in the caller’s language.',
  })
  actsAs(@Ctx() context: Context): Promise<string[]> {
    return Promise.all(context.actor.grants.map((grant) => inWordsOf(context, grant)));
  }

  @FieldResolver(() => GrantConnection, { description: '授权: their roles, the latest first.' })
  grants(
    @Root() { id }: Person,
    @Arg('inForce', () => Boolean, { defaultValue: true, description: '生效中: only those that hold today.' })
    inForce: boolean,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders, clock }: Context,
  ): Promise<Page<Grant>> {
    const latestFirst = [
      ['fromDay', 'desc'],
      ['id', 'desc'],
    ] as const;
    const where = inForce ? inForceOn(localDay(clock.now())) : {};
    return loaders.pageBy(Grant, 'personId', { where, orderBy: latestFirst }, page).load(id);
  }
}
