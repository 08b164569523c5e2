import { concept } from '@hub/kit/concept.ts';
import { ServiceHourEntry } from './service-hour-entry.entity.ts';
import { ServiceHourEntryResolver } from './service-hour-entry.resolver.ts';

export const serviceHourEntry = concept(ServiceHourEntry, { resolvers: [ServiceHourEntryResolver] });
