import { Button, type ButtonProps } from 'antd';
import { useState } from 'react';
import { useWords } from '../words/language.tsx';
import { Modal } from './modal.tsx';

interface ConfirmButtonProps extends Omit<ButtonProps, 'onClick' | 'children'> {
  label: string;
  question: string;
  onConfirm(): void;
}

/** A step that cannot be taken back: it asks once. */
export function ConfirmButton({ label, question, onConfirm, ...button }: ConfirmButtonProps) {
  const { say } = useWords();
  const [isAsking, setIsAsking] = useState(false);
  const close = () => setIsAsking(false);
  const confirm = () => {
    close();
    onConfirm();
  };
  return (
    <>
      <Button {...button} onClick={() => setIsAsking(true)}>
        {label}
      </Button>
      {isAsking && (
        <Modal title={question} onClose={close}>
          <div className="actions end">
            <Button onClick={close}>{say('form.cancel')}</Button>
            <Button type="primary" onClick={confirm}>
              {label}
            </Button>
          </div>
        </Modal>
      )}
    </>
  );
}
