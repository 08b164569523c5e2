import { Button } from 'antd';
import { useState } from 'react';
import { useActing } from '../../ui/acting.ts';
import { Panel } from '../../ui/panel.tsx';
import type { Problem } from '../../ui/problem.ts';
import { useWords } from '../../words/language.tsx';
import { AgendaOrder } from './agenda-order.tsx';
import type { Meeting } from './meeting.ts';
import { MovedMeanwhile } from './moved-meanwhile.tsx';
import { ProposeItem } from './propose-item.tsx';
import { useMove } from './use-move.ts';

interface AgendaProps {
  meeting: Meeting;
  missing: readonly Problem[];
  refetch(): Promise<unknown>;
}

const proposers = [
  'CHAIR',
  'RECORDER',
  'BRANCH_SECRETARY',
  'COMMUNITY_WORKER',
  'RESIDENT_REP',
  'LIAISON',
  'UNIT_HEAD',
];

/** What the meeting talks about, in which order. */
export function Agenda({ meeting, missing, refetch }: AgendaProps) {
  const { say } = useWords();
  const { role } = useActing();
  const [isProposing, setIsProposing] = useState(false);
  const moving = useMove(meeting.agenda, refetch);
  const canPropose = meeting.state === 'AGENDA_OPEN' && proposers.includes(role);
  return (
    <Panel
      title={say('agenda.title')}
      missing={missing}
      empty={meeting.agenda.length === 0 && say('agenda.empty')}
      action={
        canPropose && (
          <Button className="no-print" onClick={() => setIsProposing(true)}>
            {say('agenda.propose')}
          </Button>
        )
      }
    >
      <MovedMeanwhile moving={moving} />
      <AgendaOrder meeting={meeting} items={moving.items} onMove={moving.move} />
      {isProposing && <ProposeItem meetingId={meeting.id} onClose={() => setIsProposing(false)} />}
    </Panel>
  );
}
