import { pagesOf } from './pages.ts';
import { SendTo } from './send-to.tsx';
import { useSession } from './session.tsx';

/** Sends everyone to the page of the role they act in, and who is not signed in to the sign-in page. */
export function Landing() {
  const { isKnown, refused, grant } = useSession();
  if (!isKnown && !refused) return null;
  return <SendTo path={grant ? pagesOf[grant.role][0].path : '/sign-in'} />;
}
