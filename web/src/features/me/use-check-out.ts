import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { WaitingWrite } from '../../ui/database.ts';
import { useNotices } from '../../ui/notices.tsx';
import { useWords } from '../../words/language.tsx';
import { putCheckOut, sendCheckOuts, waitingCheckOuts } from './waiting-check-outs.ts';

/** How often a phone that has something to send tries again by itself. */
const everyMs = 10_000;

export interface CheckingOut {
  waiting: WaitingWrite[];
  checkOut(signupId: string): Promise<void>;
}

/** Checks out, now or as soon as there is a network: on coming back to the page, to the network, and now and then. */
export function useCheckOut(personId: string): CheckingOut {
  const [waiting, setWaiting] = useState<WaitingWrite[]>([]);
  const client = useQueryClient();
  const notify = useNotices();
  const { refusal } = useWords();

  const send = useCallback(async () => {
    const before = await waitingCheckOuts(personId);
    setWaiting(before);
    if (before.length === 0) return;
    const refused = await sendCheckOuts(personId);
    for (const problem of refused) notify(refusal(problem), 'refusal');
    const after = await waitingCheckOuts(personId);
    if (after.length < before.length) await client.invalidateQueries();
    setWaiting(after);
  }, [personId, client, notify, refusal]);

  useEffect(() => {
    const again = () => void send();
    again();
    const timer = setInterval(again, everyMs);
    window.addEventListener('online', again);
    document.addEventListener('visibilitychange', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
      document.removeEventListener('visibilitychange', again);
    };
  }, [send]);

  return {
    waiting,
    async checkOut(signupId) {
      await putCheckOut(personId, signupId);
      await send();
    },
  };
}
