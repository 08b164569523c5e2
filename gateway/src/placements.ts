import { type PlacedDatabase, type PlacedDatabases, placeDatabases } from '@hub/kit/placed-database.ts';
import { databaseOf } from '@hub/kit/subgraph.ts';
import type { GatewayConfig } from './config.ts';
import { type SubgraphName, subgraphNames } from './supergraph/names.ts';

/** Where a subgraph is: in this process on a database, or behind a URL. */
export type Placement = PlacedDatabase | { remoteUrl: string };

export const isRemote = (placement: Placement): placement is { remoteUrl: string } =>
  'remoteUrl' in placement;

export type Placements = Readonly<Record<SubgraphName, Placement>>;

export interface Placed extends PlacedDatabases {
  placements: Placements;
}

/** Decides where each subgraph lives: behind its URL, or on a database. Who signs in is always known here. */
export async function place(
  config: GatewayConfig,
  options?: Parameters<typeof placeDatabases>[1],
): Promise<Placed> {
  const remote = new Map(subgraphNames.map((name) => [name, remoteUrlOf(config, name)]));
  const local = subgraphNames.filter((name) => !remote.get(name));
  const placed = await placeDatabases(local, options);
  const placements = subgraphNames.map((name) => {
    const remoteUrl = remote.get(name);
    return [name, remoteUrl ? { remoteUrl } : placed.databases[name]];
  });
  return { ...placed, placements: Object.fromEntries(placements) };
}

const remoteUrlOf = (config: GatewayConfig, name: SubgraphName): string | undefined => {
  const settings: Record<string, unknown> = config;
  const url = settings[`${databaseOf({ name }).toUpperCase()}_URL`];
  return typeof url === 'string' ? url : undefined;
};
