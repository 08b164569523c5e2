import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { parse, printSchema } from 'graphql';

export interface Composed {
  supergraphSdl: string;
  apiSdl: string;
}

/** Composes subgraphs into one graph. An error or a hint refuses all of it. */
export function compose(services: { name: string; url: string; sdl: string }[]): Composed {
  const {
    supergraphSdl,
    errors = [],
    hints = [],
  } = composeServices(services.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })));
  const problems = [...errors, ...hints].map(String);
  if (!supergraphSdl || problems.length > 0)
    throw new Error(`The graph does not compose:\n${problems.join('\n')}`);
  const api = Supergraph.build(supergraphSdl).apiSchema();
  return { supergraphSdl, apiSdl: printSchema(api.toGraphQLJSSchema()) };
}
