import type { Context } from '@hub/kit/context.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { Ctx, Directive, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import { seesTotalsOf } from '../community/community.policy.ts';
import { ServiceActivity } from '../foreign-types.ts';

@Resolver(() => ServiceActivity)
export class ServiceActivityResolver {
  @Directive('@requires(fields: "community { id }")')
  @SeenBy(seesTotalsOf<ServiceActivity>('community'))
  @FieldResolver(() => Float, {
    nullable: true,
    description: '认定时长: hours of in-service members that count.',
  })
  approvedHours(@Root() { id, community }: ServiceActivity, @Ctx() { facts }: Context): Promise<number> {
    return (
      facts
        .batched<number>('approved hours of activity', async (keys, read) => {
          const ids = keys.map((key) => key.split(',')[0]);
          const rows = await read<{ key: string; hours: number }>(
            `select activity_id || ',' || community_id as key, sum(minutes)::float / 60 as hours
           from service_hour_entry
           where activity_id = any($1::uuid[]) and state in ('APPROVED', 'ADJUSTED') group by activity_id, community_id`,
            [ids],
          );
          const byKey = new Map(rows.map((row) => [row.key, row.hours]));
          return keys.map((key) => byKey.get(key) ?? 0);
        })
        // Whoever asks says whose activity it is: of another community than its own it has no hours.
        .load(`${id},${community?.id}`)
    );
  }
}
