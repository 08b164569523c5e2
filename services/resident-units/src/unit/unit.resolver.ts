import { localDay } from '@hub/kit/clock.ts';
import { PageArgs } from '@hub/kit/connection.ts';
import type { Context } from '@hub/kit/context.ts';
import { communityIdFrom, uuidFrom } from '@hub/kit/identifiers.ts';
import type { Loaders } from '@hub/kit/loaders.ts';
import type { Page } from '@hub/kit/page.ts';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Agreement, AgreementConnection } from '../agreement/agreement.entity.ts';
import { Commitment, CommitmentConnection } from '../commitment/commitment.entity.ts';
import { CommitmentState } from '../commitment/commitment.state.ts';
import { Community } from '../foreign-types.ts';
import { InServiceMember, InServiceMemberConnection } from '../in-service-member/in-service-member.entity.ts';
import { Liaison } from '../liaison/liaison.entity.ts';
import { Membership } from '../membership/membership.entity.ts';
import { heldOn } from '../membership/membership.rules.ts';
import { ResourceOffer, ResourceOfferConnection } from '../resource-offer/resource-offer.entity.ts';
import { Unit } from './unit.entity.ts';
import { spokenFor } from './unit.policy.ts';

@Resolver(() => Unit)
export class UnitResolver {
  @Query(() => Unit, { nullable: true, description: '驻区单位: one unit by id.' })
  unit(
    @Arg('id', () => ID, { description: '标识: the unit.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<Unit | null> {
    return loaders.byId(Unit).load(id);
  }

  @Query(() => [Unit], { nullable: true, description: '驻区单位: the member units of a community, by code.' })
  async units(
    @Arg('communityId', () => ID, { description: '社区: its division code.' }) communityId: string,
    @Ctx() context: Context,
  ): Promise<Unit[]> {
    return memberUnits(communityIdFrom(communityId), context);
  }

  @Query(() => [Unit], {
    nullable: true,
    description: '我的各单位: every unit whose liaison or head asks, by code.',
  })
  myUnits(@Ctx() { actor, loaders }: Context): Promise<Unit[]> {
    return byCode(spokenFor(actor), loaders);
  }

  @Query(() => Unit, {
    nullable: true,
    description:
      '我的单位: the unit whose liaison or head asks, or that one of several; none for anyone else.',
  })
  async myUnit(
    @Arg('id', () => ID, { nullable: true, description: '标识: which one; left out, the first by code.' })
    id: string | null | undefined,
    @Ctx() { actor, loaders }: Context,
  ): Promise<Unit | null> {
    const wanted = typeof id === 'string' ? uuidFrom(id) : null;
    const units = await byCode(spokenFor(actor), loaders);
    return units.find((unit) => wanted === null || unit.id === wanted) ?? null;
  }

  @FieldResolver(() => [Community], {
    nullable: true,
    description: '社区: where it takes part in co-building today.',
  })
  async communities(@Root() { id }: Unit, @Ctx() { loaders, clock }: Context): Promise<Community[]> {
    const where = heldOn(localDay(clock.now()));
    const memberships = await loaders
      .manyBy(Membership, 'unit', { where, orderBy: { communityId: 'asc' } })
      .load(id);
    return memberships.map(({ communityId }) => new Community(communityId));
  }

  @FieldResolver(() => [Membership], {
    description: '共建成员: where it takes part in co-building, or also where it did, by community and day.',
  })
  async memberships(
    @Root() { id }: Unit,
    @Arg('past', () => Boolean, { defaultValue: false, description: '含已退出: those that have ended, too.' })
    past: boolean,
    @Ctx() { loaders, clock }: Context,
  ): Promise<Membership[]> {
    const where = past ? {} : heldOn(localDay(clock.now()));
    const orderBy = { communityId: 'asc', fromDay: 'asc' } as const;
    return loaders.manyBy(Membership, 'unit', { where, orderBy }).load(id);
  }

  @FieldResolver(() => Liaison, {
    nullable: true,
    description: '联络员: who speaks for it today, in one community or at all.',
  })
  async liaison(
    @Root() { id }: Unit,
    @Arg('communityId', () => ID, { nullable: true, description: '社区: in which community.' })
    communityId: string | null | undefined,
    @Ctx() { loaders, clock }: Context,
  ): Promise<Liaison | null> {
    const within = typeof communityId === 'string' ? communityIdFrom(communityId) : null;
    const where = heldOn(localDay(clock.now()));
    const liaisons = await loaders
      .manyBy(Liaison, 'unit', { where, orderBy: { communityId: 'asc' } })
      .load(id);
    return liaisons.find((liaison) => within === null || liaison.communityId === within) ?? null;
  }

  @FieldResolver(() => AgreementConnection, { description: '共建协议: its agreements, by number.' })
  agreements(
    @Root() { id }: Unit,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<Agreement>> {
    const byNumber = [
      ['no', 'asc'],
      ['id', 'asc'],
    ] as const;
    return loaders.pageBy(Agreement, 'unit', { orderBy: byNumber }, page).load(id);
  }

  @FieldResolver(() => ResourceOfferConnection, { description: '资源清单: what it offers, by name.' })
  offers(
    @Root() { id }: Unit,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<ResourceOffer>> {
    const byTitle = [
      ['title', 'asc'],
      ['id', 'asc'],
    ] as const;
    return loaders.pageBy(ResourceOffer, 'unit', { orderBy: byTitle }, page).load(id);
  }

  @FieldResolver(() => CommitmentConnection, { description: '资源承诺: what it has promised, by day.' })
  commitments(
    @Root() { id }: Unit,
    @Arg('state', () => CommitmentState, { nullable: true, description: '状态: only those in it.' })
    state: CommitmentState | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<Commitment>> {
    const byDay = [
      ['dueOn', 'asc'],
      ['id', 'asc'],
    ] as const;
    const list = { where: state ? { state } : {}, orderBy: byDay };
    return loaders.pageBy(Commitment, 'unit', list, page).load(id);
  }

  @FieldResolver(() => InServiceMemberConnection, {
    description: '在职党员: its members who serve in communities, by name.',
  })
  inServiceMembers(
    @Root() { id }: Unit,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<InServiceMember>> {
    const byName = [
      ['displayName', 'asc'],
      ['id', 'asc'],
    ] as const;
    return loaders.pageBy(InServiceMember, 'unit', { orderBy: byName }, page).load(id);
  }
}

/** The units that take part in a community's co-building today, by code. */
export async function memberUnits(communityId: string, { loaders, clock }: Context): Promise<Unit[]> {
  const where = heldOn(localDay(clock.now()));
  const memberships = await loaders.manyBy(Membership, 'communityId', { where }).load(communityId);
  return byCode(
    memberships.map(({ unit }) => unit.id),
    loaders,
  );
}

async function byCode(ids: readonly string[], loaders: Loaders): Promise<Unit[]> {
  const units = await loaders.byId(Unit).loadMany(ids);
  return units.filter((unit) => unit instanceof Unit).toSorted((a, b) => a.code.localeCompare(b.code));
}
