import FullCalendar from '@fullcalendar/react';
import zhCn from '@fullcalendar/react/locales/zh-cn';
import listPlugin from '@fullcalendar/react/list';
import classicTheme from '@fullcalendar/react/themes/classic';
import timeGridPlugin from '@fullcalendar/react/timegrid';
import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/theme.css';
import '@fullcalendar/react/themes/classic/palette.css';
import { useWords } from '../words/language.tsx';
import { useNarrow } from './use-narrow.ts';

export interface WeekEvent {
  id: string;
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
  const view = isNarrow ? 'listWeek' : 'timeGridWeek';
  return (
    <div className="week">
      <FullCalendar
        key={`${monday} ${view} ${language}`}
        plugins={[classicTheme, timeGridPlugin, listPlugin]}
        initialView={view}
        initialDate={monday}
        timeZone="Asia/Shanghai"
        locales={[zhCn]}
        locale={language === 'zh' ? 'zh-cn' : 'en-gb'}
        firstDay={1}
        headerToolbar={false}
        allDaySlot={false}
        slotMinTime="07:00:00"
        slotMaxTime="22:00:00"
        slotDuration="01:00:00"
        height={isNarrow ? 'auto' : 560}
        expandRows
        dayHeaderFormat={{ weekday: 'short', month: 'numeric', day: 'numeric' }}
        eventTimeFormat={{ hour: '2-digit', minute: '2-digit', hour12: false }}
        slotHeaderFormat={{ hour: '2-digit', minute: '2-digit', hour12: false }}
        noEventsContent={empty}
        events={events.map(({ id, title, startsAt, endsAt, isPending }) => ({
          id,
          title,
          start: startsAt,
          end: endsAt,
          className: isPending ? 'pending' : '',
        }))}
      />
    </div>
  );
}
