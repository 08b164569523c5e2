import { nobody, scopeOf } from '@hub/kit/actor.ts';
import type { Context } from '@hub/kit/context.ts';
import { thePerson } from '@hub/kit/rule.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { Ctx, Directive, FieldResolver, Query, Resolver } from 'type-graphql';
import { Person } from '../foreign-types.ts';
import { InServiceMember } from '../in-service-member/in-service-member.entity.ts';

@Resolver(() => Person)
export class PersonResolver {
  @Directive('@shareable')
  @Query(() => Person, { nullable: true, description: '本人: who is asking; none when nobody is signed in.' })
  me(@Ctx() { actor }: Context): Person | null {
    return actor === nobody ? null : new Person(actor.id);
  }

  @SeenBy(thePerson<Person>('id'))
  @FieldResolver(() => InServiceMember, {
    nullable: true,
    description: '在职党员: the in-service member they are, if they are one.',
  })
  async inServiceMember(@Ctx() { actor, loaders }: Context): Promise<InServiceMember | null> {
    const id = scopeOf(actor, 'IN_SERVICE_MEMBER');
    return id ? loaders.byId(InServiceMember).load(id) : null;
  }
}
