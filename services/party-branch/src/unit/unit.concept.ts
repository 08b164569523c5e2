import { concept } from '@hub/kit/concept.ts';
import { Unit } from '../foreign-types.ts';
import { UnitResolver } from './unit.resolver.ts';

export const unit = concept(Unit, { resolvers: [UnitResolver] });
