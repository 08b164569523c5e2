import { concept } from '@hub/kit/concept.ts';
import { Equipment } from './equipment.entity.ts';
import { EquipmentResolver } from './equipment.resolver.ts';

export const equipment = concept(Equipment, { resolvers: [EquipmentResolver] });
