import type { Context } from '@hub/kit/context.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { Ctx, Directive, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import { seesTotalsOf } from '../community/community.policy.ts';
import { ServiceActivity } from './service-activity.stub.ts';

@Resolver(() => ServiceActivity)
export class ServiceActivityResolver {
  @Directive('@requires(fields: "community { id }")')
  @SeenBy(seesTotalsOf<ServiceActivity>('community'))
  @FieldResolver(() => Float, {
    nullable: true,
    description: '认定时长: hours of in-service members that count.',
  })
  approvedHours(@Root() { id }: ServiceActivity, @Ctx() { facts }: Context): Promise<number> {
    return facts
      .batched<number>('approved hours of activity', async (ids, em) => {
        const rows = await em.execute<{ id: string; hours: number }[]>(
          `select activity_id as id, sum(minutes)::float / 60 as hours from service_hour_entry
           where activity_id = any(?::uuid[]) and state in ('APPROVED', 'ADJUSTED') group by activity_id`,
          [`{${ids.join(',')}}`],
        );
        const byId = new Map(rows.map((row) => [row.id, row.hours]));
        return ids.map((activityId) => byId.get(activityId) ?? 0);
      })
      .load(id);
  }
}
