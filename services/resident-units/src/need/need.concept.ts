import { concept } from '@hub/kit/concept.ts';
import { Need } from '../foreign-types.ts';
import { NeedResolver } from './need.resolver.ts';

export const need = concept(Need, { resolvers: [NeedResolver] });
