import { connectionOf } from '@hub/kit/connection.ts';
import { ServiceHourEntry } from './service-hour-entry.entity.ts';

export const ServiceHourEntryConnection = connectionOf('ServiceHourEntry', () => ServiceHourEntry);
