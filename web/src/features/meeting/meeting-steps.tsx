import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { Button } from 'antd';
import {
  AdjournMeetingDocument,
  CloseMeetingDocument,
  ConveneMeetingDocument,
  FreezeAgendaDocument,
  type MeetingInput,
  type MeetingState,
  OpenAgendaDocument,
  OpenMeetingDocument,
  type Role,
  SubmitMinutesDocument,
} from '../../gql/graphql.ts';
import { useActing } from '../../ui/acting.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { type SentenceKey, useWords } from '../../words/language.tsx';
import type { Meeting } from './meeting.ts';

/** The next step of a meeting in each state, and who takes it. */
const steps = {
  DRAFT: { document: OpenAgendaDocument, label: 'meeting.openAgenda', by: ['CHAIR', 'RECORDER'] },
  AGENDA_OPEN: {
    document: FreezeAgendaDocument,
    label: 'meeting.freeze',
    by: ['CHAIR'],
    question: 'meeting.freezeSure',
  },
  AGENDA_FROZEN: {
    document: ConveneMeetingDocument,
    label: 'meeting.convene',
    by: ['CHAIR', 'RECORDER'],
    question: 'meeting.conveneSure',
  },
  CONVENED: { document: OpenMeetingDocument, label: 'meeting.open', by: ['CHAIR'] },
  IN_SESSION: {
    document: AdjournMeetingDocument,
    label: 'meeting.adjourn',
    by: ['CHAIR'],
    question: 'meeting.adjournSure',
  },
  ADJOURNED: { document: SubmitMinutesDocument, label: 'meeting.submitMinutes', by: ['CHAIR', 'RECORDER'] },
  MINUTES_REVIEW: {
    document: CloseMeetingDocument,
    label: 'meeting.close',
    by: ['CHAIR'],
    question: 'meeting.closeSure',
  },
} as const satisfies Partial<Record<MeetingState, Step>>;

interface Step {
  document: TypedDocumentNode<unknown, { input: MeetingInput }>;
  label: SentenceKey;
  by: readonly Role[];
  question?: SentenceKey;
}

export function MeetingSteps({ meeting }: { meeting: Meeting }) {
  const { role } = useActing();
  const step: Step | undefined = steps[meeting.state as keyof typeof steps];
  return step?.by.includes(role) ? <NextStep key={step.label} step={step} meetingId={meeting.id} /> : null;
}

function NextStep({ step, meetingId }: { step: Step; meetingId: string }) {
  const { say } = useWords();
  const { write, isWriting } = useWrite(step.document);
  const take = () => void write({ meetingId });
  return (
    <div className="actions no-print">
      {step.question ? (
        <ConfirmButton
          type="primary"
          size="large"
          label={say(step.label)}
          question={say(step.question)}
          loading={isWriting}
          onConfirm={take}
        />
      ) : (
        <Button type="primary" size="large" loading={isWriting} onClick={take}>
          {say(step.label)}
        </Button>
      )}
    </div>
  );
}
