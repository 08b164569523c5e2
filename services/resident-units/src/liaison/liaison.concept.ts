import { concept } from '@hub/kit/concept.ts';
import { Liaison } from './liaison.entity.ts';
import { LiaisonResolver } from './liaison.resolver.ts';
import * as writes from './liaison.writes.ts';

export const liaison = concept(Liaison, { resolvers: [LiaisonResolver], writes });
