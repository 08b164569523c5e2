import { startOfDay } from '@hub/kit/clock.ts';
import type { Context } from '@hub/kit/context.ts';
import { periodBetween } from '@hub/kit/period.ts';
import { LocalDate } from '@hub/kit/scalars.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { Arg, Ctx, FieldResolver, Float, ID, Query, Resolver, Root } from 'type-graphql';
import { Community } from '../community/community.entity.ts';
import { Facility } from '../facility/facility.entity.ts';
import { Commitment, Delivery } from '../foreign-types.ts';
import { Asset } from './asset.entity.ts';
import { seesSource } from './asset.policy.ts';

@Resolver(() => Asset)
export class AssetResolver {
  @Query(() => Asset, { nullable: true, description: '资产: one asset by id.' })
  asset(
    @Arg('id', () => ID, { description: '标识: the asset.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<Asset | null> {
    return loaders.byId(Asset).load(id);
  }

  @FieldResolver(() => Community, { nullable: true, description: '社区: whose it is.' })
  community(@Root() { community }: Asset, @Ctx() { loaders }: Context): Promise<Community | null> {
    return loaders.byId(Community).load(community.id);
  }

  @FieldResolver(() => Facility, { nullable: true, description: '场地: the place it is, or stands in.' })
  facility(@Root() { facility }: Asset, @Ctx() { loaders }: Context): Promise<Facility | null> | null {
    return facility && loaders.byId(Facility).load(facility.id);
  }

  @SeenBy(seesSource)
  @FieldResolver(() => Commitment, { nullable: true, description: '来源承诺: the commitment it came from.' })
  sourceCommitment(@Root() { sourceCommitmentId }: Asset): Commitment | null {
    return sourceCommitmentId ? new Commitment(sourceCommitmentId) : null;
  }

  @SeenBy(seesSource)
  @FieldResolver(() => Delivery, {
    nullable: true,
    description: '来源交付: the accepted delivery it came from; no other asset did.',
  })
  sourceDelivery(@Root() { sourceDeliveryId }: Asset): Delivery | null {
    return sourceDeliveryId ? new Delivery(sourceDeliveryId) : null;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: '使用时长: hours for which its place was in use between two days of at most a year.',
  })
  async usageHours(
    @Root() { facility }: Asset,
    @Arg('from', () => LocalDate, { description: '起: the first day.' }) from: string,
    @Arg('to', () => LocalDate, { description: '止: the last day.' }) to: string,
    @Ctx() { facts, clock }: Context,
  ): Promise<number | null> {
    if (!facility) return null;
    const dayAfter = Temporal.PlainDate.from(to).add({ days: 1 }).toString();
    const period = periodBetween(startOfDay(from), startOfDay(dayAfter), 366);
    // The uses it adds up are known to everyone, so the sum may be too.
    return facts
      .batched<number>(`usage hours ${from} ${to}`, async (ids, read) => {
        const rows = await read<{ id: string; hours: number }>(
          `select facility_id as id,
             sum(extract(epoch from least(ends_at, $3) - greatest(starts_at, $2)))::float / 3600 as hours
           from booking_occurrence
           where facility_id = any($1::uuid[]) and starts_at < $3 and ends_at > $2
             and (state in ('CHECKED_IN', 'COMPLETED') or (state = 'CONFIRMED' and ends_at <= $4))
           group by facility_id`,
          [ids, period.from, period.to, clock.now()],
        );
        const byId = new Map(rows.map((row) => [row.id, row.hours]));
        return ids.map((id) => byId.get(id) ?? 0);
      })
      .load(facility.id);
  }
}
