import { participants } from '@hub/kit/role-groups.ts';
import { inCommunity, type Rule } from '@hub/kit/rule.ts';

/** What a community adds up of its co-building is for those who have to do with it; the property says which it is. */
export const seesTotalsOf = <Row extends object>(property: keyof Row & string): Rule<Row> =>
  inCommunity(property, ...participants);
