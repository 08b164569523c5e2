import { everyone, type Rule } from '@hub/kit/rule.ts';
import type { LendingTerms } from './lending-terms.entity.ts';

/** On which terms a place is shared is told to whoever might ask for it. */
export const seesTerms: Rule<LendingTerms> = everyone;
