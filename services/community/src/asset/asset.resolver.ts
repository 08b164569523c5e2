import { startOfDay } from '@hub/kit/clock.ts';
import type { Context } from '@hub/kit/context.ts';
import { periodBetween } from '@hub/kit/period.ts';
import { LocalDate } from '@hub/kit/scalars.ts';
import { Arg, Ctx, FieldResolver, Float, ID, Query, Resolver, Root } from 'type-graphql';
import { Asset } from './asset.entity.ts';

@Resolver(() => Asset)
export class AssetResolver {
  @Query(() => Asset, { nullable: true, description: '资产: one asset by id.' })
  asset(
    @Arg('id', () => ID, { description: '标识: the asset.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<Asset | null> {
    return loaders.byId(Asset).load(id);
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
