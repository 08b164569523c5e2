/** Offers that can be taken up on the day or later, as a filter. */
export const stillAvailableOn = (day: string) => ({
  $or: [{ availableTo: null }, { availableTo: { $gte: day } }],
});
