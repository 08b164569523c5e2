import { Form, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../words/language.tsx';

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
  const [form] = Form.useForm<Fields>();
  return (
    <Modal
      open
      title={title}
      okText={submit}
      cancelText={say('form.cancel')}
      confirmLoading={isWriting}
      onCancel={onClose}
      onOk={form.submit}
      mask={{ closable: false }}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        onFinish={onSubmit}
      >
        {children}
      </Form>
    </Modal>
  );
}
