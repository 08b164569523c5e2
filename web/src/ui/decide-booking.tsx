import { Button, Input } from 'antd';
import { useState } from 'react';
import { useWords } from '../words/language.tsx';
import { Dialog } from './dialog.tsx';
import { Field } from './field.tsx';

interface DecideBookingProps {
  title: string;
  isWriting: boolean;
  /** What came of it; the reason is told to whoever asked. */
  decide(approve: boolean, reason: string | null): Promise<unknown>;
}

/** Approves a booking at once, or declines it with a reason. */
export function DecideBooking({ title, isWriting, decide }: DecideBookingProps) {
  const { say } = useWords();
  const [isDeclining, setIsDeclining] = useState(false);
  const decline = async ({ reason }: { reason: string }) => {
    if (await decide(false, reason)) setIsDeclining(false);
  };
  return (
    <div className="actions">
      <Button
        size="small"
        type="primary"
        loading={isWriting}
        aria-label={say('booking.approveThis', { title })}
        onClick={() => void decide(true, null)}
      >
        {say('booking.approve')}
      </Button>
      <Button
        size="small"
        aria-label={say('booking.declineThis', { title })}
        onClick={() => setIsDeclining(true)}
      >
        {say('booking.decline')}
      </Button>
      {isDeclining && (
        <Dialog<{ reason: string }>
          title={say('booking.declineThis', { title })}
          submit={say('booking.decline')}
          isWriting={isWriting}
          onClose={() => setIsDeclining(false)}
          onSubmit={(fields) => void decline(fields)}
        >
          <Field name="reason" label={say('booking.reason')}>
            <Input.TextArea rows={3} maxLength={500} />
          </Field>
        </Dialog>
      )}
    </div>
  );
}
