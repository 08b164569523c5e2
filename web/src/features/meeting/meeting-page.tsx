import { useState } from 'react';
import { MeetingPageDocument } from '../../gql/graphql.ts';
import { useActing } from '../../ui/acting.ts';
import { daysAfter, mondayOf, quarterBeside, quarterOf, startOfDay } from '../../ui/calendar-days.ts';
import { localDay, quarterName } from '../../ui/format.ts';
import { missingBelow, Panel } from '../../ui/panel.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { usePage } from '../../ui/use-page.ts';
import { useTitle } from '../../ui/use-title.ts';
import { WeekSteps } from '../../ui/week-steps.tsx';
import { useWords } from '../../words/language.tsx';
import { Agenda } from './agenda.tsx';
import { Attendance } from './attendance.tsx';
import { CommitmentCharts } from './commitment-charts.tsx';
import { CommunityPulse } from './community-pulse.tsx';
import { DueList } from './due-list.tsx';
import { MeetingStrip } from './meeting-strip.tsx';
import { Resolutions } from './resolutions.tsx';
import { VenueWeek } from './venue-week.tsx';

/** Often enough for a room that looks at it; a second person's change is seen within moments. */
const everyMs = 10_000;

export function MeetingPage() {
  const { say, language } = useWords();
  const { community, now } = useActing();
  const today = localDay(now());
  const [quarter, setQuarter] = useState(() => quarterOf(today));
  const [monday, setMonday] = useState(() => mondayOf(today));
  const variables = {
    community: community.id,
    quarter,
    from: startOfDay(monday),
    to: startOfDay(daysAfter(monday, 7)),
  };
  const { data, problems, refused, refetch } = usePage(MeetingPageDocument, variables, { everyMs });
  useTitle(`${say('page.meeting')} · ${community.name}`);
  if (refused) return <main className="page">{<Refusal problem={refused} />}</main>;
  const meeting = data?.jointMeetingAgenda;
  return (
    <main className="page board">
      <header className="page-head">
        <div>
          <p className="faint">{community.name}</p>
          <h1>{say('meeting.title', { quarter: quarterName(quarter, language) })}</h1>
        </div>
        <div className="actions no-print">
          <button type="button" className="plain" onClick={() => setQuarter(quarterBeside(quarter, -1))}>
            {say('meeting.quarterBefore')}
          </button>
          <button type="button" className="plain" onClick={() => setQuarter(quarterBeside(quarter, 1))}>
            {say('meeting.quarterAfter')}
          </button>
          <button type="button" className="plain" onClick={() => window.print()}>
            {say('meeting.print')}
          </button>
          <FullScreen />
        </div>
      </header>
      <MeetingStrip
        meeting={meeting}
        today={today}
        isLoading={!data}
        missing={missingBelow(problems, 'jointMeetingAgenda')}
      />
      <div className="columns">
        <div className="stack wide-part">
          {meeting && (
            <Agenda meeting={meeting} missing={missingBelow(problems, 'agenda')} refetch={refetch} />
          )}
          <Resolutions
            resolutions={data?.resolutions?.edges.map(({ node }) => node)}
            missing={missingBelow(problems, 'resolutions')}
            isLoading={!data}
          />
          <CommunityPulse
            community={data?.community}
            missing={missingBelow(problems, 'community')}
            isLoading={!data}
          />
        </div>
        <div className="stack">
          {meeting && <Attendance meeting={meeting} missing={missingBelow(problems, 'attendances')} />}
          <CommitmentCharts
            board={data?.resourceCommitments}
            missing={missingBelow(problems, 'resourceCommitments')}
            isLoading={!data}
          />
          {meeting && <DueList meeting={meeting} problems={problems} />}
        </div>
      </div>
      <Panel
        title={say('meeting.venueWeek')}
        action={<WeekSteps monday={monday} onStep={setMonday} />}
        isLoading={!data}
        missing={missingBelow(problems, 'facilityBookings')}
      >
        <VenueWeek monday={monday} calendars={data?.facilityBookings ?? []} />
      </Panel>
    </main>
  );
}

function FullScreen() {
  const { say } = useWords();
  const toggle = () =>
    document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  return (
    <button type="button" className="plain" onClick={() => void toggle()}>
      {say('meeting.fullScreen')}
    </button>
  );
}
