import { concept } from '@hub/kit/concept.ts';
import { Delivery } from './delivery.entity.ts';
import { DeliveryResolver } from './delivery.resolver.ts';

export const delivery = concept(Delivery, { resolvers: [DeliveryResolver] });
