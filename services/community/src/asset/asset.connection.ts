import { connectionOf } from '@hub/kit/connection.ts';
import { Asset } from './asset.entity.ts';

export const AssetConnection = connectionOf('Asset', () => Asset);
