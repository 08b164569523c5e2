import type { ReactNode } from 'react';

type Tone = 'plain' | 'good' | 'late';

/** A state, in words; tone only underlines what the words say. */
export const Mark = ({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) => (
  <span className={`mark is-${tone}`}>{children}</span>
);
