import { Button } from 'antd';
import { useState } from 'react';
import { useActing } from '../../ui/acting.ts';
import { useWords } from '../../words/language.tsx';
import { DraftResolution } from './draft-resolution.tsx';
import type { Item, Meeting } from './meeting.ts';
import { Vote } from './vote.tsx';

const drafters = ['CHAIR', 'RECORDER', 'BRANCH_SECRETARY'];
const toBeDecided = ['ACCEPTED', 'IN_DISCUSSION'];

/** From an accepted item to a resolution: its text is drafted, and the chair puts it to the vote. */
export function Decide({ item, meeting }: { item: Item; meeting: Meeting }) {
  const { say } = useWords();
  const { role } = useActing();
  const [open, setOpen] = useState<'draft' | 'vote'>();
  const close = () => setOpen(undefined);
  const { resolution } = item;
  if (resolution && !['DRAFT', 'PUT_TO_VOTE'].includes(resolution.state))
    return <span className="faint small">{resolution.no}</span>;
  const canDraft = !resolution && drafters.includes(role) && toBeDecided.includes(item.state);
  const inSession = meeting.state === 'IN_SESSION';
  return (
    <>
      {canDraft && inSession && (
        <Button
          size="small"
          className="no-print"
          aria-label={say('resolution.draftFor', { title: item.title })}
          onClick={() => setOpen('draft')}
        >
          {say('resolution.draft')}
        </Button>
      )}
      {resolution && inSession && role === 'CHAIR' && (
        <Button
          size="small"
          type="primary"
          className="no-print"
          aria-label={say('resolution.voteOn', { title: item.title })}
          onClick={() => setOpen('vote')}
        >
          {say('resolution.vote')}
        </Button>
      )}
      {open === 'draft' && <DraftResolution item={item} onClose={close} />}
      {open === 'vote' && resolution && <Vote resolution={resolution} meeting={meeting} onClose={close} />}
    </>
  );
}
