import { day } from '../../ui/format.ts';
import { Mark } from '../../ui/mark.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useWords } from '../../words/language.tsx';
import type { Agreement } from './unit.ts';

/** What unit and community have agreed, until when, and which of its clauses are kept. */
export function Agreements({ agreements }: { agreements: readonly Agreement[] }) {
  const { say, name, language } = useWords();
  return (
    <Panel title={say('unit.agreements')} empty={agreements.length === 0 && say('unit.noAgreements')}>
      {agreements.map(({ id, no, state, activeTo, reviewOn, community, clauses }) => (
        <article key={id} className="resolution">
          <h3>
            {no}{' '}
            <Mark tone={state === 'ACTIVE' ? 'good' : state === 'EXPIRED' ? 'late' : 'plain'}>
              {name('AgreementState', state)}
            </Mark>
          </h3>
          <p className="faint small">
            {[
              community?.name,
              activeTo && say('agreement.until', { day: day(activeTo, language) }),
              reviewOn && say('agreement.review', { day: day(reviewOn, language) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <ul className="rows">
            {clauses.map((clause) => (
              <li key={clause.id}>
                <p className="grow">
                  {clause.no}. {clause.text}
                </p>
                {clause.kept && <Mark tone="good">{say('agreement.kept')}</Mark>}
              </li>
            ))}
          </ul>
        </article>
      ))}
    </Panel>
  );
}
