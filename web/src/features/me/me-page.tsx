import { useEffect } from 'react';
import { MePageDocument } from '../../gql/graphql.ts';
import { useActing } from '../../ui/acting.ts';
import { dayAndTime, localDay } from '../../ui/format.ts';
import { Missing, missingBelow } from '../../ui/panel.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { usePage } from '../../ui/use-page.ts';
import { useTitle } from '../../ui/use-title.ts';
import { useWords } from '../../words/language.tsx';
import { Entries } from './entries.tsx';
import { HoursRing } from './hours-ring.tsx';
import { NextShift } from './next-shift.tsx';
import { OfferedShifts } from './offered-shifts.tsx';
import { Reports } from './reports.tsx';
import { SignupList } from './signup-list.tsx';
import { useCheckOut } from './use-check-out.ts';

export function MePage() {
  const { say, language } = useWords();
  const { person, now } = useActing();
  const year = Number(localDay(now()).slice(0, 4));
  const { data, problems, refused, keptAtMs } = usePage(
    MePageDocument,
    { year },
    { kept: true, everyMs: 60_000 },
  );
  const checkingOut = useCheckOut(person.id);
  useTitle(say('page.me'));
  useInstallable();
  if (refused)
    return (
      <main className="page phone">
        <Refusal problem={refused} />
      </main>
    );
  const member = data?.me?.inServiceMember;
  const signups = (member?.signups.edges ?? [])
    .map(({ node }) => node)
    .sort((a, b) => (a.shift?.startsAt ?? '').localeCompare(b.shift?.startsAt ?? ''));
  return (
    <main className="page phone" aria-busy={!data}>
      <header>
        <h1>{say('page.me')}</h1>
        <p className="faint">{[member?.unit?.name, member?.displayName].filter(Boolean).join(' · ')}</p>
      </header>
      {keptAtMs && (
        <p className="missing" role="status">
          {say('me.offline', { time: dayAndTime(new Date(keptAtMs).toISOString(), language) })}
        </p>
      )}
      {!member && data && <Missing problems={missingBelow(problems, 'me', 'inServiceMember')} />}
      {member && (
        <>
          <NextShift signups={signups} checkingOut={checkingOut} />
          <HoursRing hours={member.hours} year={year} />
          <SignupList signups={signups} missing={missingBelow(problems, 'signups')} />
          <OfferedShifts
            shifts={member.recommendedShifts ?? []}
            missing={missingBelow(problems, 'recommendedShifts')}
          />
          <Entries entries={member.entries.edges.map(({ node }) => node)} />
          <Reports reports={member.reports} />
        </>
      )}
    </main>
  );
}

/** From the first visit on the page is kept by the phone, and opens without a network. */
function useInstallable(): void {
  useEffect(() => {
    void navigator.serviceWorker?.register('/sw.js');
  }, []);
}
