import { concept } from '@hub/kit/concept.ts';
import { Person } from '../foreign-types.ts';
import { PersonResolver } from './person.resolver.ts';

export const person = concept(Person, { resolvers: [PersonResolver] });
