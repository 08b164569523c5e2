import { concept } from '@hub/kit/concept.ts';
import { ServiceHourEntry } from './service-hour-entry.entity.ts';
import * as writes from './service-hour-entry.writes.ts';

export const serviceHourEntry = concept(ServiceHourEntry, { writes });
