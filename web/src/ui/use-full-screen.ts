import { useSyncExternalStore } from 'react';

/** Whether a page fills the screen: it is then read from the back of a room. */
export const useFullScreen = (): boolean =>
  useSyncExternalStore(onChange, () => document.fullscreenElement !== null);

function onChange(changed: () => void): () => void {
  document.addEventListener('fullscreenchange', changed);
  return () => document.removeEventListener('fullscreenchange', changed);
}
