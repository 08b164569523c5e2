import { Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { AcceptDeliveryDocument, TurnDownDeliveryDocument } from '../../gql/graphql.ts';
import { useActing } from '../../ui/acting.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { money, number, shortDay } from '../../ui/format.ts';
import { Panel } from '../../ui/panel.tsx';
import type { Problem } from '../../ui/problem.ts';
import { useWrite } from '../../ui/use-write.ts';
import { useWords } from '../../words/language.tsx';
import { decides, type Delivered, type Delivery } from './community.ts';

interface DeliveriesProps {
  delivered: readonly Delivered[];
  missing: readonly Problem[];
  isLoading: boolean;
}

/** What units say they have brought, for the community to count and accept. */
export function Deliveries({ delivered, missing, isLoading }: DeliveriesProps) {
  const { say } = useWords();
  const waiting = delivered.flatMap((commitment) =>
    commitment.deliveries
      .filter(({ acceptedAt }) => !acceptedAt)
      .map((delivery) => ({ commitment, delivery })),
  );
  return (
    <Panel
      title={say('deliveries.title')}
      missing={missing}
      isLoading={isLoading}
      empty={waiting.length === 0 && say('deliveries.none')}
    >
      <ul className="rows">
        {waiting.map(({ commitment, delivery }) => (
          <DeliveryLine key={delivery.id} commitment={commitment} delivery={delivery} />
        ))}
      </ul>
    </Panel>
  );
}

interface DeliveryProps {
  commitment: Delivered;
  delivery: Delivery;
}

function DeliveryLine({ commitment, delivery }: DeliveryProps) {
  const { say, language } = useWords();
  const { role } = useActing();
  const [open, setOpen] = useState<'accept' | 'turnDown'>();
  const { title, unit, no, kind, unitOfMeasure } = commitment;
  const quantity =
    kind === 'FUNDS'
      ? money(delivery.quantity * 100, language)
      : `${number(delivery.quantity, language)} ${unitOfMeasure}`;
  return (
    <li>
      <div className="grow">
        <p>
          {title} · {quantity}
        </p>
        <p className="faint small">
          {[unit?.name, no, shortDay(delivery.at, language), delivery.note].filter(Boolean).join(' · ')}
        </p>
      </div>
      {decides(role) && (
        <div className="actions">
          <Button
            size="small"
            type="primary"
            aria-label={say('deliveries.acceptThis', { title })}
            onClick={() => setOpen('accept')}
          >
            {say('deliveries.accept')}
          </Button>
          <Button
            size="small"
            aria-label={say('deliveries.turnDownThis', { title })}
            onClick={() => setOpen('turnDown')}
          >
            {say('deliveries.turnDown')}
          </Button>
        </div>
      )}
      {open === 'accept' && (
        <Accept commitment={commitment} delivery={delivery} onClose={() => setOpen(undefined)} />
      )}
      {open === 'turnDown' && (
        <TurnDown commitment={commitment} delivery={delivery} onClose={() => setOpen(undefined)} />
      )}
    </li>
  );
}

function Accept({ commitment, delivery, onClose }: DeliveryProps & { onClose(): void }) {
  const { say } = useWords();
  const { write, isWriting } = useWrite(AcceptDeliveryDocument, say('deliveries.accepted'));
  const submit = async ({ quantity, note }: { quantity: number; note?: string }) => {
    if (await write({ deliveryId: delivery.id, quantity, note: note || null })) onClose();
  };
  return (
    <Dialog<{ quantity: number; note?: string }>
      title={say('deliveries.acceptThis', { title: commitment.title })}
      submit={say('deliveries.accept')}
      initial={{ quantity: delivery.quantity }}
      isWriting={isWriting}
      onClose={onClose}
      onSubmit={(fields) => void submit(fields)}
    >
      <Field name="quantity" label={say('deliveries.counted', { unit: commitment.unitOfMeasure })}>
        <InputNumber min={0} max={delivery.quantity} />
      </Field>
      <Field name="note" label={say('unit.note')} required={false} />
    </Dialog>
  );
}

function TurnDown({ commitment, delivery, onClose }: DeliveryProps & { onClose(): void }) {
  const { say } = useWords();
  const { write, isWriting } = useWrite(TurnDownDeliveryDocument, say('deliveries.turnedDown'));
  const submit = async ({ reason }: { reason: string }) => {
    if (await write({ deliveryId: delivery.id, reason })) onClose();
  };
  return (
    <Dialog<{ reason: string }>
      title={say('deliveries.turnDownThis', { title: commitment.title })}
      submit={say('deliveries.turnDown')}
      isWriting={isWriting}
      onClose={onClose}
      onSubmit={(fields) => void submit(fields)}
    >
      <Field name="reason" label={say('booking.reason')}>
        <Input.TextArea rows={3} maxLength={500} />
      </Field>
    </Dialog>
  );
}
