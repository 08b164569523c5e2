import { Button } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { DisputeHoursDocument } from '../../gql/graphql.ts';
import { number, shortDay } from '../../ui/format.ts';
import { LongRows } from '../../ui/long-rows.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { useWords } from '../../words/language.tsx';
import type { Entry } from './member.ts';

/** Which moves of an entry are the member's: asking for a correction. */
const disputable = ['APPROVED', 'ADJUSTED', 'REJECTED'];

export function Entries({ entries }: { entries: readonly Entry[] }) {
  const { say } = useWords();
  return (
    <Panel title={say('me.entries')} empty={entries.length === 0 && say('me.noEntries')}>
      <LongRows rows={entries} atFirst={4}>
        {(entry) => (
          <li key={entry.id}>
            <EntryLine entry={entry} />
          </li>
        )}
      </LongRows>
    </Panel>
  );
}

function EntryLine({ entry }: { entry: Entry }) {
  const { say, name, language } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const { startedAt, minutes, state, reason, shift } = entry;
  return (
    <>
      <div className="grow">
        <p>{shift?.activity?.title}</p>
        <p className="faint small">{[shortDay(startedAt, language), reason].filter(Boolean).join(' · ')}</p>
      </div>
      <p>{say('me.entryHours', { hours: number(minutes / 60, language) })}</p>
      <Mark tone={state === 'APPROVED' ? 'good' : 'plain'}>{name('HourState', state)}</Mark>
      {disputable.includes(state) && !isOpen && (
        <Button
          size="small"
          aria-label={say('me.disputeThis', { title: shift?.activity?.title ?? '' })}
          onClick={() => setIsOpen(true)}
        >
          {say('me.dispute')}
        </Button>
      )}
      {isOpen && <Dispute entry={entry} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function Dispute({ entry, onClose }: { entry: Entry; onClose(): void }) {
  const { say } = useWords();
  const id = useId();
  const [reason, setReason] = useState('');
  const { write, isWriting } = useWrite(DisputeHoursDocument, say('me.disputed'));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await write({ entryId: entry.id, reason })) onClose();
  };
  return (
    <form className="inline" onSubmit={(event) => void submit(event)}>
      <label htmlFor={id}>{say('me.disputeReason')}</label>
      <textarea
        id={id}
        className="choice wide"
        rows={2}
        maxLength={500}
        required
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={isWriting}>
          {say('me.dispute')}
        </Button>
        <Button onClick={onClose}>{say('form.cancel')}</Button>
      </div>
    </form>
  );
}
