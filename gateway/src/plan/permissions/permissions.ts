import type { Actor } from '@hub/kit/actor.ts';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Planner } from '../planner.ts';
import { permittedDocument, requiredIn } from './permitted-document.ts';
import type { Requirement } from './requirements.ts';

/** What somebody may ask of a document. */
export interface Permission {
  /** The same for all who may ask the same. */
  key: string;
  permitted(document: DocumentNode): DocumentNode;
}

export interface Permissions {
  of(queryHash: string, document: DocumentNode, actor: Actor): Permission | undefined;
}

/** As many as there are compiled operations. */
const mostDocuments = 2000;

/** What a supergraph requires of those who ask; nothing at all, mostly. */
export function permissionsOver({
  schema,
  requirements,
}: Pick<Planner, 'schema' | 'requirements'>): Permissions | undefined {
  if (requirements.size === 0) return undefined;
  const required = new LRUCache<string, readonly Requirement[]>({ max: mostDocuments });
  return {
    of(queryHash, document, actor) {
      const needed = required.get(queryHash) ?? requiredIn(document, schema, requirements);
      required.set(queryHash, needed);
      if (needed.length === 0) return undefined;
      const isForbidden = (place: string) =>
        requirements.get(place)?.some((requirement) => !requirement.isMetBy(actor)) === true;
      return {
        key: needed.map((requirement) => Number(requirement.isMetBy(actor))).join(''),
        permitted: (asked) => permittedDocument(asked, schema, isForbidden),
      };
    },
  };
}
