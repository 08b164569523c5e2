import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { Person } from './person.entity.ts';

export const resolvePerson: ReferenceResolver = ({ id }, { loaders }) => loaders.byId(Person).load(id);
