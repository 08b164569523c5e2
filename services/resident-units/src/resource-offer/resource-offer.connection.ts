import { connectionOf } from '@hub/kit/connection.ts';
import { ResourceOffer } from './resource-offer.entity.ts';

export const ResourceOfferConnection = connectionOf('ResourceOffer', () => ResourceOffer);
