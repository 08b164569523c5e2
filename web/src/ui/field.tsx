import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useWords } from '../words/language.tsx';

interface FieldProps {
  name: string | (string | number)[];
  label: string;
  required?: boolean;
  hint?: string;
  children?: ReactElement;
}

/** One labelled field of a dialog; a line of text unless it is given something else. */
export function Field({ name, label, required = true, hint, children }: FieldProps) {
  const { say } = useWords();
  return (
    <Form.Item
      name={name}
      label={label}
      extra={hint}
      rules={required ? [{ required, message: say('form.required') }] : []}
    >
      {children ?? <Input maxLength={200} />}
    </Form.Item>
  );
}

interface SelectFieldProps extends Omit<FieldProps, 'children'> {
  options: { value: string; label: string }[];
}

/** The system's own list: it works by keyboard, by reader and by thumb. */
export function SelectField({ options, ...field }: SelectFieldProps) {
  return (
    <Field {...field}>
      <NativeSelect options={options} />
    </Field>
  );
}

interface NativeSelectProps {
  options: { value: string; label: string }[];
  id?: string;
  value?: string;
  onChange?(value: string): void;
}

function NativeSelect({ options, id, value = '', onChange }: NativeSelectProps) {
  return (
    <select id={id} className="choice wide" value={value} onChange={({ target }) => onChange?.(target.value)}>
      <option value="" />
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
