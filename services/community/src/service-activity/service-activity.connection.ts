import { connectionOf } from '@hub/kit/connection.ts';
import { ServiceActivity } from './service-activity.entity.ts';

export const ServiceActivityConnection = connectionOf('ServiceActivity', () => ServiceActivity);
