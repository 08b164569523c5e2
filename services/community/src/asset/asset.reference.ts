import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { Asset } from './asset.entity.ts';

export const resolveAsset: ReferenceResolver = ({ id }, { loaders }) => loaders.byId(Asset).load(id);
