import { useSyncExternalStore } from 'react';

const narrow = window.matchMedia('(max-width: 899px)');

const subscribe = (onChange: () => void) => {
  narrow.addEventListener('change', onChange);
  return () => narrow.removeEventListener('change', onChange);
};

/** Whether seven days have no room beside one another: on a phone, a small tablet, on paper. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches);
