import { Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { RequestBookingDocument } from '../gql/graphql.ts';
import { useWords } from '../words/language.tsx';
import { Dialog } from './dialog.tsx';
import { Field, SelectField } from './field.tsx';
import { fromTo, instantAt } from './format.ts';
import type { Problem } from './problem.ts';
import { useWrite } from './use-write.ts';

interface RequestBookingProps {
  facilities: { id: string; name: string }[];
  /** For which unit; none books for the community. */
  requesterUnitId: string | null;
  onClose(): void;
}

interface BookingFields {
  facilityId: string;
  title: string;
  headcount?: number;
  on: string;
  from: string;
  to: string;
}

interface Refusal {
  problem: Problem;
  fields: BookingFields;
  nearestFree: { from: string; to: string } | null;
}

/** Asks for a place; when it is taken, the nearest time at which it is free is one tap away. */
export function RequestBooking({ facilities, requesterUnitId, onClose }: RequestBookingProps) {
  const { say } = useWords();
  const { write, isWriting } = useWrite(RequestBookingDocument, say('booking.requested'));
  const [refused, setRefused] = useState<Refusal>();

  async function request(fields: BookingFields, startsAt: string, endsAt: string) {
    const { facilityId, title, headcount = null } = fields;
    const input = { facilityId, title, headcount, startsAt, endsAt, requesterUnitId };
    const booked = await write(input, (problem) => {
      setRefused({ problem, fields, nearestFree: nearestIn(problem) });
      return true;
    });
    if (booked) onClose();
  }

  return (
    <Dialog<BookingFields>
      title={say('booking.request')}
      submit={say('booking.request')}
      isWriting={isWriting}
      onClose={onClose}
      onSubmit={(fields) =>
        void request(fields, instantAt(fields.on, fields.from), instantAt(fields.on, fields.to))
      }
    >
      {refused && (
        <Refused refused={refused} onTake={({ from, to }) => void request(refused.fields, from, to)} />
      )}
      <SelectField
        name="facilityId"
        label={say('booking.facility')}
        options={facilities.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Field name="title" label={say('booking.title')} />
      <Field name="on" label={say('booking.on')}>
        <Input type="date" />
      </Field>
      <div className="fields">
        <Field name="from" label={say('booking.from')}>
          <Input type="time" />
        </Field>
        <Field name="to" label={say('booking.to')}>
          <Input type="time" />
        </Field>
        <Field name="headcount" label={say('booking.headcount')} required={false}>
          <InputNumber min={1} precision={0} />
        </Field>
      </div>
    </Dialog>
  );
}

interface RefusedProps {
  refused: Refusal;
  onTake(slot: { from: string; to: string }): void;
}

function Refused({ refused: { problem, nearestFree }, onTake }: RefusedProps) {
  const { say, refusal, language } = useWords();
  return (
    <div className="missing" role="alert">
      <p>{refusal(problem)}</p>
      {nearestFree && (
        <p className="actions">
          <span>{say('booking.nearest', { time: fromTo(nearestFree.from, nearestFree.to, language) })}</span>
          <Button size="small" type="primary" onClick={() => onTake(nearestFree)}>
            {say('booking.takeNearest')}
          </Button>
        </p>
      )}
    </div>
  );
}

function nearestIn({ details }: Problem): Refusal['nearestFree'] {
  const slot = details.nearestFree;
  return slot && typeof slot === 'object' ? (slot as { from: string; to: string }) : null;
}
