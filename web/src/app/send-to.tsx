import { Navigate, useNavigation } from 'react-router';

/** Sends a visitor to another page. Whoever is on their way to one already is not called back. */
export function SendTo({ path }: { path: string }) {
  const { state } = useNavigation();
  return state === 'idle' ? <Navigate to={path} replace /> : null;
}
