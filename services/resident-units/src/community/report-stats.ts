import { localDay } from '@hub/kit/clock.ts';
import type { Context } from '@hub/kit/context.ts';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { targetHours } from '../check-in-report/check-in-report.rules.ts';
import { yearPeriod } from '../in-service-member/hours-summary.ts';

@ObjectType({ description: '报到统计: the in-service members who report to a community.' })
export class ReportStats {
  @Field(() => Int, { description: '报到人数: members who have ever reported here.' })
  reported: number;

  @Field(() => Int, { description: '有效人数: members whose report is active.' })
  active: number;

  @Field(() => Float, { description: '本年时长: hours that count this year and were served for it.' })
  approvedHoursYtd: number;

  @Field(() => Int, {
    description: '达标人数: active members who have served their hours this year, wherever they did.',
  })
  onTarget: number;
}

/** Counts the reports of any number of communities in one statement. */
export function reportStatsOf(communityId: string, { facts, clock }: Context): Promise<ReportStats> {
  const year = Number(localDay(clock.now()).slice(0, 4));
  return facts
    .batched<ReportStats>(`report stats ${year}`, async (ids, read) => {
      const rows = await read<{ id: string } & ReportStats>(
        `with report as (
           select community_id, member_id, bool_or(state = 'ACTIVE') as active
           from check_in_report where community_id = any($1::char(12)[]) group by community_id, member_id
         ), here as (
           select served.* from (select distinct member_id from report) as reporter, lateral (
             select community_id, member_id, sum(minutes) as minutes from service_hour_entry
             where member_id = reporter.member_id and state in ('APPROVED', 'ADJUSTED')
               and started_at >= $2 and started_at < $3 group by community_id, member_id
           ) as served
         ), anywhere as (
           select member_id, sum(minutes) as minutes from here group by member_id
         )
         select community_id as id, count(*)::int as reported, count(*) filter (where active)::int as active,
                coalesce(sum(here.minutes), 0)::float / 60 as "approvedHoursYtd",
                count(*) filter (where active and anywhere.minutes >= $4)::int as "onTarget"
         from report left join here using (community_id, member_id) left join anywhere using (member_id)
         group by community_id`,
        [ids, ...yearPeriod(year), targetHours * 60],
      );
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id) ?? { reported: 0, active: 0, approvedHoursYtd: 0, onTarget: 0 });
    })
    .load(communityId);
}
