import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { Equipment } from './equipment.entity.ts';

export const resolveEquipment: ReferenceResolver = ({ id }, { loaders }) => loaders.byId(Equipment).load(id);
