/** The hub's subgraphs, each with the URL that other routers find in the supergraph. */
export const subgraphUrls = {
  community: 'http://127.0.0.1:4001/graphql',
  'party-branch': 'http://127.0.0.1:4002/graphql',
  'resident-units': 'http://127.0.0.1:4003/graphql',
  identity: 'http://127.0.0.1:4004/graphql',
} as const;

export type SubgraphName = keyof typeof subgraphUrls;

export const subgraphNames = Object.keys(subgraphUrls) as SubgraphName[];
