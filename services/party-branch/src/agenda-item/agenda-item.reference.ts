import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { AgendaItem } from './agenda-item.entity.ts';

export const resolveAgendaItem: ReferenceResolver = ({ id }, { loaders }) =>
  loaders.byId(AgendaItem).load(id);
