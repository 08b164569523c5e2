/** A stretch of local days, the last included; without a last one it goes on. */
export interface Term {
  fromDay: string;
  untilDay: string | null;
}

/** Terms that hold on a day, as a filter. */
export const heldOn = (day: string) => ({
  fromDay: { $lte: day },
  $or: [{ untilDay: null }, { untilDay: { $gte: day } }],
});

export const isHeldOn = ({ fromDay, untilDay }: Term, day: string): boolean =>
  fromDay <= day && (untilDay === null || day <= untilDay);

/** Whether nobody speaks for a unit though it takes part: that rings an alarm (S37). */
export const isGap = (membership: Term, liaisons: readonly Term[], day: string): boolean =>
  isHeldOn(membership, day) && !liaisons.some((liaison) => isHeldOn(liaison, day));
