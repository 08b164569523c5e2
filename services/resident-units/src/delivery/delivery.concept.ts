import { concept } from '@hub/kit/concept.ts';
import { Delivery } from './delivery.entity.ts';
import * as writes from './delivery.writes.ts';

export const delivery = concept(Delivery, { writes });
