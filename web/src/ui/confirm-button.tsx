import { Button, type ButtonProps, Popconfirm } from 'antd';
import { useWords } from '../words/language.tsx';

interface ConfirmButtonProps extends Omit<ButtonProps, 'onClick' | 'children' | 'onConfirm'> {
  label: string;
  question: string;
  onConfirm(): void;
}

/** A step that cannot be taken back: it asks once. */
export function ConfirmButton({ label, question, onConfirm, ...button }: ConfirmButtonProps) {
  const { say } = useWords();
  return (
    <Popconfirm title={question} okText={label} cancelText={say('form.cancel')} onConfirm={onConfirm}>
      <Button {...button}>{label}</Button>
    </Popconfirm>
  );
}
