import { InputNumber } from 'antd';
import { type AgendaItemKind, ProposeAgendaItemDocument } from '../../gql/graphql.ts';
import { useActing } from '../../ui/acting.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Field, SelectField } from '../../ui/field.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { useWords } from '../../words/language.tsx';

interface ItemFields {
  title: string;
  kind: AgendaItemKind;
  durationMinutes?: number;
}

const kinds = ['PLAN', 'INSPECTION', 'PROBLEM', 'NOTICE'] as const;

export function ProposeItem({ meetingId, onClose }: { meetingId: string; onClose(): void }) {
  const { say, name } = useWords();
  const { unit } = useActing();
  const { write, isWriting } = useWrite(ProposeAgendaItemDocument, say('agenda.proposed'));
  const submit = async (fields: ItemFields) => {
    if (await write({ meetingId, unitId: unit?.id ?? null, ...fields })) onClose();
  };
  return (
    <Dialog<ItemFields>
      title={say('agenda.propose')}
      submit={say('agenda.propose')}
      initial={{ kind: 'PROBLEM', durationMinutes: 20 }}
      isWriting={isWriting}
      onClose={onClose}
      onSubmit={(fields) => void submit(fields)}
    >
      <Field name="title" label={say('agenda.itemTitle')} />
      <SelectField
        name="kind"
        label={say('agenda.kind')}
        options={kinds.map((value) => ({ value, label: name('AgendaItemKind', value) }))}
      />
      <Field name="durationMinutes" label={say('agenda.duration')} required={false}>
        <InputNumber min={1} max={480} precision={0} />
      </Field>
    </Dialog>
  );
}
