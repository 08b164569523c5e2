import type { Rule } from '@hub/kit/rule.ts';
import { anyOf, anywhere, thePerson } from '@hub/kit/rule.ts';
import { givers } from '../grant/grant.policy.ts';
import type { Person } from './person.entity.ts';

/** A person knows themselves; whoever gives grants must find those to give them to. */
export const seesPerson: Rule<Person> = anyOf(thePerson('id'), anywhere(...givers, 'AUDITOR'));

/** Whoever may give some grant may register a person to give it to. */
export const canRegister = anywhere(...givers);

/** A forgotten password is set anew where people are known in person: by the street office and the branch. */
export const canResetPassword = anywhere('STREET_OFFICE', 'BRANCH_SECRETARY');
