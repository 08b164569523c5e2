import { Bar } from '../../ui/bar.tsx';
import { number, shortDay } from '../../ui/format.ts';
import { LongRows } from '../../ui/long-rows.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { Problem } from '../../ui/problem.ts';
import { useWords } from '../../words/language.tsx';
import type { Need } from './community.ts';

interface NeedsProps {
  needs: readonly Need[];
  missing: readonly Problem[];
  isLoading: boolean;
}

/** What the community still lacks, and how far it has been met. */
export function Needs({ needs, missing, isLoading }: NeedsProps) {
  const { say } = useWords();
  const current = needs
    .filter(({ state }) => state !== 'FULFILLED' && state !== 'WITHDRAWN')
    .sort((a, b) => (a.neededBy ?? '9').localeCompare(b.neededBy ?? '9'));
  return (
    <Panel
      title={say('needs.title')}
      missing={missing}
      isLoading={isLoading}
      empty={current.length === 0 && say('needs.none')}
    >
      <LongRows rows={current} atFirst={8}>
        {(need) => <NeedLine key={need.id} need={need} />}
      </LongRows>
    </Panel>
  );
}

function NeedLine({ need }: { need: Need }) {
  const { say, name, language } = useWords();
  const { title, category, state, quantity, unitOfMeasure, neededBy } = need;
  const show = (value: number | null) => number(value ?? 0, language);
  const words = say('needs.quantities', {
    quantity: show(quantity),
    committed: show(need.quantityCommitted),
    fulfilled: show(need.quantityFulfilled),
    unit: unitOfMeasure ?? '',
  });
  return (
    <li>
      <div className="grow">
        <p>{title}</p>
        <p className="faint small">
          {[
            name('ServiceCategory', category),
            neededBy && say('need.by', { day: shortDay(neededBy, language) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <Mark tone={state === 'FULFILLED' ? 'good' : 'plain'}>{name('NeedState', state)}</Mark>
      <div className="whole">
        <Bar
          label={words}
          whole={quantity ?? 0}
          done={need.quantityCommitted ?? 0}
          sure={need.quantityFulfilled ?? 0}
        />
        <p className="small">{words}</p>
      </div>
    </li>
  );
}
