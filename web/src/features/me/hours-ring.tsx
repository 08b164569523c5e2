import { number } from '../../ui/format.ts';
import { Panel } from '../../ui/panel.tsx';
import { useWords } from '../../words/language.tsx';
import type { Member } from './member.ts';

const radius = 52;
const round = 2 * Math.PI * radius;

/** Hours that count against those that are asked for, and those that wait to be looked at. */
export function HoursRing({ hours, year }: { hours: Member['hours']; year: number }) {
  const { say, language } = useWords();
  const { approvedHours, pendingHours, targetHours } = hours;
  const share = (value: number) => Math.min(1, targetHours > 0 ? value / targetHours : 0) * round;
  return (
    <Panel title={say('me.hours', { year })}>
      <div className="ring">
        <svg viewBox="0 0 120 120" role="img" aria-label={say('me.hoursOf', { approvedHours, targetHours })}>
          <circle cx="60" cy="60" r={radius} className="whole" />
          <circle
            cx="60"
            cy="60"
            r={radius}
            className="pending"
            strokeDasharray={`${share(approvedHours + pendingHours)} ${round}`}
          />
          <circle
            cx="60"
            cy="60"
            r={radius}
            className="sure"
            strokeDasharray={`${share(approvedHours)} ${round}`}
          />
        </svg>
        <dl className="figures">
          <div>
            <dt>{say('me.approved')}</dt>
            <dd>{number(approvedHours, language)}</dd>
          </div>
          <div>
            <dt>{say('me.pending')}</dt>
            <dd>{number(pendingHours, language)}</dd>
          </div>
          <div>
            <dt>{say('me.target')}</dt>
            <dd>{number(targetHours, language)}</dd>
          </div>
        </dl>
      </div>
    </Panel>
  );
}
