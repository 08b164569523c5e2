import { concept } from '@hub/kit/concept.ts';
import { PopulationSnapshot } from './population-snapshot.entity.ts';
import {
  CommunityPopulationResolver,
  CompoundPopulationResolver,
  GridPopulationResolver,
  PopulationSnapshotResolver,
} from './population-snapshot.resolver.ts';

export const populationSnapshot = concept(PopulationSnapshot, {
  resolvers: [
    CommunityPopulationResolver,
    CompoundPopulationResolver,
    GridPopulationResolver,
    PopulationSnapshotResolver,
  ],
});
