/** Whether an address leads to no door: its numbers are stars. The full address is nowhere in the hub. */
export const isMasked = (address: string): boolean => address.includes('*') && !/\p{Number}/u.test(address);
