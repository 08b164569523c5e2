import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { SessionDocument, type SessionQuery } from '../gql/graphql.ts';
import type { Acting } from '../ui/acting.ts';
import type { Problem } from '../ui/problem.ts';
import { usePage } from '../ui/use-page.ts';

type Me = NonNullable<SessionQuery['me']>;
export type HeldGrant = Me['grants']['edges'][number]['node'];
type Community = { id: string; name: string };

export interface Session {
  isKnown: boolean;
  refused: Problem | undefined;
  me: Me | undefined;
  grants: HeldGrant[];
  grant: HeldGrant | undefined;
  chooseGrant(id: string): void;
  /** Those that this person may act in; more than one for a street. */
  communities: Community[];
  chooseCommunity(id: string): void;
  acting: Acting | undefined;
  now(): Date;
}

const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('There is no session outside SessionProvider.');
  return session;
}

export function SessionProvider({ children }: { children: ReactNode }) {
  const { data, refused, keptAtMs } = usePage(SessionDocument, {}, { kept: true });
  const [grantId, chooseGrant] = useRemembered('hub.grant');
  const [communityId, chooseCommunity] = useRemembered('hub.community');
  const session = useMemo((): Session => {
    const now = clockAt(data?.now ?? undefined, keptAtMs);
    const me = data?.me ?? undefined;
    const grants = (me?.grants.edges ?? []).map(({ node }) => node);
    const grant = grants.find(({ id }) => id === grantId) ?? grants[0];
    const communities = grant?.community ? [grant.community] : (data?.communities ?? []);
    const community = communities.find(({ id }) => id === communityId) ?? communities[0];
    return {
      isKnown: data !== undefined,
      refused,
      me,
      grants,
      grant,
      chooseGrant,
      communities,
      chooseCommunity,
      acting: me && grant && community && { person: me, role: grant.role, community, unit: grant.unit, now },
      now,
    };
  }, [data, refused, keptAtMs, grantId, communityId, chooseGrant, chooseCommunity]);
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The hub's time, carried on by this device's count of seconds rather than by its clock. */
function clockAt(hubNow: string | undefined, keptAtMs: number | undefined): () => Date {
  if (!hubNow) return () => new Date();
  const atMs = Date.parse(hubNow) + (keptAtMs === undefined ? 0 : Date.now() - keptAtMs);
  const countedMs = performance.now();
  return () => new Date(atMs + performance.now() - countedMs);
}

function useRemembered(key: string): [string | null, (value: string) => void] {
  const [value, setValue] = useState(() => localStorage.getItem(key));
  return useMemo(
    () => [
      value,
      (chosen) => {
        localStorage.setItem(key, chosen);
        setValue(chosen);
      },
    ],
    [key, value],
  );
}
