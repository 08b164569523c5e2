import { Navigate, useNavigation } from 'react-router';
import { pagesOf } from './pages.ts';
import { useSession } from './session.tsx';

/** Sends everyone to the page of the role they act in, and who is not signed in to the sign-in page. */
export function Landing() {
  const { isKnown, refused, grant } = useSession();
  const { state } = useNavigation();
  // Whoever is on their way to a page already is not called back.
  if ((!isKnown && !refused) || state !== 'idle') return null;
  return <Navigate to={grant ? pagesOf[grant.role][0].path : '/sign-in'} replace />;
}
