import { concept } from '@hub/kit/concept.ts';
import { ServiceActivity } from '../foreign-types.ts';
import { ServiceActivityResolver } from './service-activity.resolver.ts';

export const serviceActivity = concept(ServiceActivity, { resolvers: [ServiceActivityResolver] });
