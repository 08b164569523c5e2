import { Input } from 'antd';
import { DraftResolutionDocument } from '../../gql/graphql.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { useWords } from '../../words/language.tsx';
import type { Item } from './meeting.ts';

export function DraftResolution({ item, onClose }: { item: Item; onClose(): void }) {
  const { say } = useWords();
  const { write, isWriting } = useWrite(DraftResolutionDocument, say('resolution.drafted'));
  const submit = async ({ text }: { text: string }) => {
    if (await write({ agendaItemId: item.id, text })) onClose();
  };
  return (
    <Dialog<{ text: string }>
      title={say('resolution.draftFor', { title: item.title })}
      submit={say('resolution.draft')}
      isWriting={isWriting}
      onClose={onClose}
      onSubmit={(fields) => void submit(fields)}
    >
      <Field name="text" label={say('resolution.text')}>
        <Input.TextArea rows={4} maxLength={2000} />
      </Field>
    </Dialog>
  );
}
