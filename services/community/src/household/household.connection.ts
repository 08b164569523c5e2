import { connectionOf } from '@hub/kit/connection.ts';
import { Household } from './household.entity.ts';
import { HouseholdAccess } from './household-access.ts';
import { HouseholdCase } from './household-case.entity.ts';

export const HouseholdConnection = connectionOf('Household', () => Household);
export const HouseholdCaseConnection = connectionOf('HouseholdCase', () => HouseholdCase);
export const HouseholdAccessConnection = connectionOf('HouseholdAccess', () => HouseholdAccess);
