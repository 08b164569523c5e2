import type { Period } from '@hub/kit/period.ts';
import { everyone } from '@hub/kit/rule.ts';
import { DateTime } from '@hub/kit/scalars.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { Field, ObjectType } from 'type-graphql';
import { Facility } from './facility.entity.ts';

@ObjectType({ description: '时段: from an instant up to another.' })
@SeenBy(everyone)
export class Slot implements Period {
  @Field(() => DateTime, { description: '开始: when it begins.' })
  from: Date;

  @Field(() => DateTime, { description: '结束: when it ends.' })
  to: Date;
}

@ObjectType({ description: '场地日历: one facility during a period.' })
@SeenBy(everyone)
export class FacilityCalendar {
  @Field(() => Facility, { description: '场地: the facility.' })
  facility: Facility;

  @Field(() => Slot, { description: '时段: the period looked at.' })
  period: Period;

  constructor(facility: Facility, period: Period) {
    this.facility = facility;
    this.period = period;
  }
}
