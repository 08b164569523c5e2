import { PrimaryKeyProp } from '@mikro-orm/core';
import { Check, Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/**
 * 在职党员名额: the seats of a shift that in-service members may fill, with the shift's times as the community
 * published them, so that every rule on sign-up and check-in is held in one database.
 */
@Entity()
@Index({ properties: ['communityId', 'startsAt'] })
@Index({ properties: ['activityId'] })
@Check({ name: 'shift_seats_end_after_start', expression: 'ends_at > starts_at' })
@Check({ name: 'shift_seats_not_negative', expression: 'capacity >= 0' })
export class ShiftSeats {
  [PrimaryKeyProp]?: 'shiftId';

  /** Owned by the community subgraph. */
  @PrimaryKey({ type: 'uuid' })
  shiftId: string;

  @Property({ type: 'uuid' })
  activityId: string;

  @Property({ type: 'string', columnType: 'char(12)' })
  communityId: string;

  @Property({ type: 'Date', columnType: 'timestamptz(3)' })
  startsAt: Date;

  @Property({ type: 'Date', columnType: 'timestamptz(3)' })
  endsAt: Date;

  @Property({ type: 'integer' })
  capacity: number;

  /** What the check-in codes of this shift are made from; nobody is ever told it. */
  @Property({ type: 'uuid', hidden: true, defaultRaw: 'gen_random_uuid()' })
  checkInSecret: string;
}
