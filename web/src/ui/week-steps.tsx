import { useWords } from '../words/language.tsx';
import { daysAfter } from './calendar-days.ts';
import { shortDay } from './format.ts';

interface WeekStepsProps {
  monday: string;
  onStep(monday: string): void;
}

/** Goes to the week before or after the one that is shown. */
export function WeekSteps({ monday, onStep }: WeekStepsProps) {
  const { say, language } = useWords();
  return (
    <div className="actions no-print">
      <button type="button" className="plain" onClick={() => onStep(daysAfter(monday, -7))}>
        {say('week.before')}
      </button>
      <span className="faint">
        {shortDay(monday, language)} – {shortDay(daysAfter(monday, 6), language)}
      </span>
      <button type="button" className="plain" onClick={() => onStep(daysAfter(monday, 7))}>
        {say('week.after')}
      </button>
    </div>
  );
}
