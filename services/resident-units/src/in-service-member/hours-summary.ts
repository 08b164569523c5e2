import { startOfDay } from '@hub/kit/clock.ts';
import type { Context } from '@hub/kit/context.ts';
import { HubError } from '@hub/kit/errors.ts';
import { Field, Float, ObjectType } from 'type-graphql';
import { targetHours } from '../check-in-report/check-in-report.rules.ts';

@ObjectType({ description: '时长汇总: a member’s hours in a year.' })
export class HoursSummary {
  @Field(() => Float, { description: '已认定: hours that count.' })
  approvedHours: number;

  @Field(() => Float, { description: '待审核: hours that wait for review.' })
  pendingHours: number;

  @Field(() => Float, { description: '目标: hours to serve in the year.' })
  targetHours: number;
}

/** The bounds of a local year of this century, as quarters have it; any other is refused. */
export function yearPeriod(year: number): [from: Date, to: Date] {
  if (year < 2000 || year > 2099) throw badYear(year);
  return [startOfDay(`${year}-01-01`), startOfDay(`${year + 1}-01-01`)];
}

const badYear = (year: number) =>
  new HubError(
    'BAD_YEAR',
    {
      zh: `${year} 不是可查询的年份。请填写 2000 至 2099 之间的年份。`,
      en: `${year} is not a year of this century. Write one from 2000 to 2099.`,
    },
    { year },
  );

/** Sums the hours of any number of members in one statement. */
export function hoursOf(memberId: string, year: number, { facts }: Context): Promise<HoursSummary> {
  const period = yearPeriod(year);
  return facts
    .batched<HoursSummary>(`hours in ${year}`, async (ids, read) => {
      const rows = await read<{ id: string; approved: number; pending: number }>(
        `select member_id as id,
                coalesce(sum(minutes) filter (where state in ('APPROVED', 'ADJUSTED')), 0)::int as approved,
                coalesce(sum(minutes) filter (where state = 'PENDING_REVIEW'), 0)::int as pending
         from service_hour_entry
         where member_id = any($1::uuid[]) and started_at >= $2 and started_at < $3 group by member_id`,
        [ids, ...period],
      );
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => {
        const { approved = 0, pending = 0 } = byId.get(id) ?? {};
        return { approvedHours: approved / 60, pendingHours: pending / 60, targetHours };
      });
    })
    .load(memberId);
}
