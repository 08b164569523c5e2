import { createContext, useContext } from 'react';
import type { Role } from '../gql/graphql.ts';

interface Named {
  id: string;
  name: string;
}

/** Who is at this page, and in which of their roles. */
export interface Acting {
  person: { id: string; username: string; displayName: string };
  role: Role;
  community: Named;
  unit: Named | null;
  /** The hub's clock, which this device may disagree with. */
  now(): Date;
}

export const ActingContext = createContext<Acting | undefined>(undefined);

export function useActing(): Acting {
  const acting = useContext(ActingContext);
  if (!acting) throw new Error('Nobody is signed in on this page.');
  return acting;
}
