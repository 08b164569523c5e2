import { concept } from '@hub/kit/concept.ts';
import { Unit } from './unit.entity.ts';
import { UnitResolver } from './unit.resolver.ts';

export const unit = concept(Unit, { resolvers: [UnitResolver] });
