import { concept } from '@hub/kit/concept.ts';
import { Asset } from './asset.entity.ts';
import { AssetResolver } from './asset.resolver.ts';

export const asset = concept(Asset, { resolvers: [AssetResolver] });
