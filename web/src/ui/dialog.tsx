import { Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../words/language.tsx';
import { Modal } from './modal.tsx';

interface DialogProps<Fields> {
  title: string;
  submit: string;
  initial?: Partial<Fields>;
  isWriting: boolean;
  onClose(): void;
  onSubmit(fields: Fields): void;
  children: ReactNode;
}

/** Asks for what one write needs. */
export function Dialog<Fields extends object>({
  title,
  submit,
  initial = {},
  isWriting,
  onClose,
  onSubmit,
  children,
}: DialogProps<Fields>) {
  const { say } = useWords();
  return (
    <Modal title={title} onClose={onClose}>
      <Form<Fields> layout="vertical" requiredMark={false} initialValues={initial} onFinish={onSubmit}>
        {children}
        <div className="actions end">
          <Button onClick={onClose}>{say('form.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={isWriting}>
            {submit}
          </Button>
        </div>
      </Form>
    </Modal>
  );
}
