import { concept } from '@hub/kit/concept.ts';
import { Account } from './account.entity.ts';
import { Person } from './person.entity.ts';
import { PersonResolver } from './person.resolver.ts';

export const person = concept(Person, { with: [Account], resolvers: [PersonResolver] });
