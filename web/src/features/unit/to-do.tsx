import { Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { ReportUnitFollowUpDocument } from '../../gql/graphql.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { localDay, shortDay } from '../../ui/format.ts';
import { Mark } from '../../ui/mark.tsx';
import { missingBelow, Panel } from '../../ui/panel.tsx';
import type { Problem } from '../../ui/problem.ts';
import { useWrite } from '../../ui/use-write.ts';
import { useWords } from '../../words/language.tsx';
import type { FollowUp, Unit } from './unit.ts';

interface Task {
  id: string;
  title: string;
  dueOn: string;
  isLate: boolean;
  kind: string;
  followUp?: FollowUp;
}

const waiting = ['PLEDGED', 'COMMITTED', 'SCHEDULED', 'PART_DELIVERED'];

/** Everything that waits for this unit, the most pressing first. */
export function ToDo({ unit, problems }: { unit: Unit; problems: readonly Problem[] }) {
  const { say, language } = useWords();
  const tasks = useTasks(unit);
  return (
    <Panel
      title={say('unit.toDo')}
      missing={missingBelow(problems, 'followUps')}
      empty={tasks.length === 0 && say('unit.nothingToDo')}
    >
      <ul className="rows">
        {tasks.map((task) => (
          <li key={`${task.kind} ${task.id}`}>
            <div className="grow">
              <p>{task.title}</p>
              <p className="faint small">{task.kind}</p>
            </div>
            <p className={task.isLate ? 'late' : ''}>{shortDay(task.dueOn, language)}</p>
            {task.isLate && <Mark tone="late">{say('overdue')}</Mark>}
            {task.followUp && <Report followUp={task.followUp} />}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function useTasks(unit: Unit): Task[] {
  const { say } = useWords();
  const followUps = (unit.followUps?.edges ?? []).map(({ node }) => ({
    id: node.id,
    title: node.title,
    dueOn: node.dueOn,
    isLate: node.overdue,
    kind: say('task.followUp', { no: node.resolution?.no ?? '', percent: node.progress }),
    followUp: node,
  }));
  const promises = unit.commitments.edges
    .filter(({ node }) => waiting.includes(node.state))
    .map(({ node: { id, title, dueOn, overdue, no } }) => ({
      id,
      title,
      dueOn,
      isLate: overdue,
      kind: say('task.commitment', { no }),
    }));
  const bookings = (unit.lentFacilities ?? []).flatMap(({ name, bookings: asked }) =>
    asked.edges.map(({ node }) => ({
      id: node.id,
      title: `${name} · ${node.title}`,
      dueOn: localDay(node.occurrences[0]?.startsAt ?? new Date()),
      isLate: false,
      kind: say('task.booking'),
    })),
  );
  const reviews = unit.agreements.edges.flatMap(({ node: { id, no, reviewOn, state } }) =>
    reviewOn && state === 'REVIEW_DUE'
      ? [
          {
            id,
            title: say('task.agreementTitle', { no }),
            dueOn: reviewOn,
            isLate: false,
            kind: say('task.agreement'),
          },
        ]
      : [],
  );
  return [...followUps, ...promises, ...bookings, ...reviews].sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}

function Report({ followUp }: { followUp: FollowUp }) {
  const { say } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const { write, isWriting } = useWrite(ReportUnitFollowUpDocument, say('followUp.reported'));
  const submit = async (fields: { progress: number; note?: string }) => {
    if (await write({ followUpId: followUp.id, ...fields })) setIsOpen(false);
  };
  const label = say('followUp.reportOn', { title: followUp.title });
  return (
    <>
      <Button size="small" aria-label={label} onClick={() => setIsOpen(true)}>
        {say('followUp.report')}
      </Button>
      {isOpen && (
        <Dialog<{ progress: number; note?: string }>
          title={label}
          submit={say('followUp.report')}
          initial={{ progress: followUp.progress }}
          isWriting={isWriting}
          onClose={() => setIsOpen(false)}
          onSubmit={(fields) => void submit(fields)}
        >
          <Field name="progress" label={say('followUp.progress')}>
            <InputNumber min={followUp.progress} max={100} precision={0} suffix="%" />
          </Field>
          <Field name="note" label={say('followUp.note')} required={false}>
            <Input.TextArea rows={3} maxLength={500} />
          </Field>
        </Dialog>
      )}
    </>
  );
}
