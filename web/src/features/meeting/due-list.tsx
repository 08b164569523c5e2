import { shortDay } from '../../ui/format.ts';
import { Mark } from '../../ui/mark.tsx';
import { missingBelow, Panel } from '../../ui/panel.tsx';
import type { Problem } from '../../ui/problem.ts';
import { useWords } from '../../words/language.tsx';
import type { Meeting } from './meeting.ts';

/** What falls due at this meeting: promises, items put off before, needs nobody has taken up. */
export function DueList({ meeting, problems }: { meeting: Meeting; problems: readonly Problem[] }) {
  const { say, name, language } = useWords();
  const { commitmentsDue, carriedOver, openNeeds } = meeting;
  return (
    <>
      <Panel
        title={say('due.title')}
        missing={missingBelow(problems, 'commitmentsDue')}
        empty={!commitmentsDue?.length && say('due.empty')}
      >
        <ul className="rows">
          {commitmentsDue?.map(({ id, no, title, unit, need, resolution, dueOn, overdue, state }) => (
            <li key={id}>
              <div className="grow">
                <p>{title}</p>
                <p className="faint small">
                  {[unit?.name, no, need?.title, resolution?.no].filter(Boolean).join(' · ')}
                </p>
              </div>
              <p className={overdue ? 'late' : ''}>{shortDay(dueOn, language)}</p>
              <Mark tone={overdue ? 'late' : 'plain'}>
                {overdue ? say('overdue') : name('CommitmentState', state)}
              </Mark>
            </li>
          ))}
        </ul>
      </Panel>
      {carriedOver.length > 0 && (
        <Panel title={say('carriedOver.title')}>
          <ul className="rows">
            {carriedOver.map(({ id, title, carriedTimes }) => (
              <li key={id}>
                <p className="grow">{title}</p>
                <Mark>{say('agenda.carriedTimes', { times: carriedTimes })}</Mark>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <Panel
        title={say('openNeeds.title')}
        missing={missingBelow(problems, 'openNeeds')}
        empty={!openNeeds?.length && say('openNeeds.empty')}
      >
        <ul className="rows">
          {openNeeds?.map(({ id, title, neededBy }) => (
            <li key={id}>
              <p className="grow">{title}</p>
              {neededBy && <p className="faint">{shortDay(neededBy, language)}</p>}
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}
