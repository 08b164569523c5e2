import { Outlet } from 'react-router';
import { Refusal } from '../ui/refusal.tsx';
import { SendTo } from './send-to.tsx';
import { useSession } from './session.tsx';

/** Pages of a person: whoever is nobody signs in first. */
export function SignedIn() {
  const { isKnown, refused, acting } = useSession();
  if (acting) return <Outlet key={`${acting.role} ${acting.community.id} ${acting.unit?.id}`} />;
  if (isKnown || refused?.code === 'UNAUTHENTICATED') return <SendTo path="/sign-in" />;
  return <main className="page">{refused && <Refusal problem={refused} />}</main>;
}
