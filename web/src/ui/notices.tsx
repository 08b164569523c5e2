import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';

type Tone = 'done' | 'refusal';
interface Notice {
  no: number;
  text: string;
  tone: Tone;
  /** Within the open dialog what was refused there: nothing else is seen or read out beside it. */
  place: Element;
}
type Notify = (text: string, tone?: Tone) => void;

const NoticesContext = createContext<Notify>(() => undefined);

/** Says briefly what came of a write; read out as well. */
export const useNotices = (): Notify => useContext(NoticesContext);

const shownMs = { done: 4_000, refusal: 12_000 };

export function Notices({ children }: { children: ReactNode }) {
  const [notice, setNotice] = useState<Notice>();
  const notify = useCallback<Notify>(
    (text, tone = 'done') =>
      setNotice((before) => ({
        no: (before?.no ?? 0) + 1,
        text,
        tone,
        place: (tone === 'refusal' && document.querySelector('dialog[open]')) || document.body,
      })),
    [],
  );
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(() => setNotice(undefined), shownMs[notice.tone]);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <NoticesContext value={notify}>
      {children}
      {createPortal(
        <div className="notices" role={notice?.tone === 'refusal' ? 'alert' : 'status'}>
          {notice && (
            <p key={notice.no} className={notice.tone}>
              {notice.text}
            </p>
          )}
        </div>,
        notice?.place ?? document.body,
      )}
    </NoticesContext>
  );
}
