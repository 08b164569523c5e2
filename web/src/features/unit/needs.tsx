import { Button } from 'antd';
import { useState } from 'react';
import { useActing } from '../../ui/acting.ts';
import { number, shortDay } from '../../ui/format.ts';
import { Mark } from '../../ui/mark.tsx';
import { missingBelow, Panel } from '../../ui/panel.tsx';
import type { Problem } from '../../ui/problem.ts';
import { useWords } from '../../words/language.tsx';
import { Pledge } from './pledge.tsx';
import type { Need } from './unit.ts';

/** What the community lacks; first what fits something this unit has offered. */
export function Needs({ needs, problems }: { needs: readonly Need[]; problems: readonly Problem[] }) {
  const { say } = useWords();
  const { unit } = useActing();
  const [claimed, setClaimed] = useState<Need>();
  const fits = ({ matchingOffers }: Need) =>
    (matchingOffers ?? []).some((offer) => offer.unit?.id === unit?.id);
  const ordered = [...needs].sort((a, b) => Number(fits(b)) - Number(fits(a)));
  return (
    <Panel
      title={say('unit.needs')}
      missing={missingBelow(problems, 'needs')}
      empty={needs.length === 0 && say('openNeeds.empty')}
    >
      <ul className="rows">
        {ordered.map((need) => (
          <NeedLine key={need.id} need={need} fits={fits(need)} onClaim={() => setClaimed(need)} />
        ))}
      </ul>
      {claimed && unit && <Pledge unitId={unit.id} need={claimed} onClose={() => setClaimed(undefined)} />}
    </Panel>
  );
}

function NeedLine({ need, fits, onClaim }: { need: Need; fits: boolean; onClaim(): void }) {
  const { say, name, language } = useWords();
  const { title, category, quantity, quantityCommitted, unitOfMeasure, neededBy } = need;
  return (
    <li>
      <div className="grow">
        <p>{title}</p>
        <p className="faint small">
          {[
            name('ServiceCategory', category),
            say('need.quantity', {
              committed: number(quantityCommitted ?? 0, language),
              quantity: number(quantity ?? 0, language),
              unit: unitOfMeasure ?? '',
            }),
            neededBy && say('need.by', { day: shortDay(neededBy, language) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {fits && <Mark tone="good">{say('unit.fits')}</Mark>}
      <Button size="small" aria-label={say('unit.claimThis', { title })} onClick={onClaim}>
        {say('unit.claim')}
      </Button>
    </li>
  );
}
