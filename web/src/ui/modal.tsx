import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useWords } from '../words/language.tsx';

interface ModalProps {
  title: string;
  onClose(): void;
  children: ReactNode;
}

/**
 * The browser's own dialog: it keeps the focus, closes by Escape and gives the focus back. The component library's
 * writes style elements that the pages' policy forbids.
 */
export function Modal({ title, onClose, children }: ModalProps) {
  const { say } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} className="modal" aria-labelledby={id} onCancel={onClose}>
      <header>
        <h2 id={id}>{title}</h2>
        <button type="button" className="close" aria-label={say('form.close')} onClick={onClose}>
          ×
        </button>
      </header>
      {children}
    </dialog>
  );
}
