import { concept } from '@hub/kit/concept.ts';
import { AgendaItem } from './agenda-item.entity.ts';
import { AgendaItemResolver } from './agenda-item.resolver.ts';
import * as writes from './agenda-item.writes.ts';

export const agendaItem = concept(AgendaItem, { resolvers: [AgendaItemResolver], writes });
