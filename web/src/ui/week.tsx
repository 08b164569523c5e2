import FullCalendar from '@fullcalendar/react';
import listPlugin from '@fullcalendar/react/list';
import zhCn from '@fullcalendar/react/locales/zh-cn';
import classicTheme from '@fullcalendar/react/themes/classic';
import timeGridPlugin from '@fullcalendar/react/timegrid';
import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/theme.css';
import '@fullcalendar/react/themes/classic/palette.css';
import { useWords } from '../words/language.tsx';
import { localHour } from './format.ts';
import { useFullScreen } from './use-full-screen.ts';
import { useNarrow } from './use-narrow.ts';

export interface WeekEvent {
  id: string;
  place: string;
  title: string;
  startsAt: string;
  endsAt: string;
  /** Waits to be decided. */
  isPending: boolean;
}

interface WeekProps {
  /** Its first day. */
  monday: string;
  events: WeekEvent[];
  empty: string;
}

/** What is where in one week: hours across days, or a list where there is no room for that. */
export function Week({ monday, events, empty }: WeekProps) {
  const { language } = useWords();
  const isNarrow = useNarrow();
  // High enough for the three lines of what is used for an hour.
  const hourHeight = useFullScreen() ? 96 : 56;
  const view = isNarrow ? 'listWeek' : 'timeGridWeek';
  const { first, last } = hoursShown(events);
  return (
    <div className="week">
      <FullCalendar
        key={`${monday} ${view} ${language} ${hourHeight}`}
        plugins={[classicTheme, timeGridPlugin, listPlugin]}
        initialView={view}
        initialDate={monday}
        timeZone="Asia/Shanghai"
        locales={[zhCn]}
        locale={language === 'zh' ? 'zh-cn' : 'en-gb'}
        firstDay={1}
        headerToolbar={false}
        allDaySlot={false}
        slotMinTime={`${first}:00:00`}
        slotMaxTime={`${last}:00:00`}
        slotDuration="01:00:00"
        height={isNarrow ? 'auto' : 40 + (last - first) * hourHeight}
        expandRows
        slotEventOverlap={false}
        dayHeaderFormat={{ weekday: 'short', month: 'numeric', day: 'numeric' }}
        eventTimeFormat={{ hour: '2-digit', minute: '2-digit', hour12: false }}
        slotHeaderFormat={{ hour: '2-digit', minute: '2-digit', hour12: false }}
        noEventsContent={empty}
        eventContent={({ event, timeText }) => (
          <div className="use">
            <p>
              {isNarrow ? '' : `${timeText} `}
              {event.extendedProps.place}
            </p>
            <p>{event.title}</p>
          </div>
        )}
        events={events.map(({ id, place, title, startsAt, endsAt, isPending }) => ({
          id,
          title,
          start: startsAt,
          end: endsAt,
          className: isPending ? 'pending' : '',
          extendedProps: { place },
        }))}
      />
    </div>
  );
}

/** The working day, and whatever is earlier or later than that. */
function hoursShown(events: readonly WeekEvent[]): { first: number; last: number } {
  return {
    first: Math.min(8, ...events.map(({ startsAt }) => localHour(startsAt))),
    last: Math.max(18, ...events.map(({ endsAt }) => localHour(endsAt) + 1)),
  };
}
