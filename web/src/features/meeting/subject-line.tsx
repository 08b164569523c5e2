import { number, shortDay } from '../../ui/format.ts';
import { Mark } from '../../ui/mark.tsx';
import { type Words, useWords } from '../../words/language.tsx';
import type { Subject } from './meeting.ts';

/** What an item is about, as it stands now in the graph that owns it. */
export function SubjectLine({ subject }: { subject: Subject }) {
  const words = useWords();
  const { text, state, isLate, offers = [] } = described(subject, words);
  return (
    <>
      <p className="subject">
        <span>{text}</span> {state && <Mark tone={isLate ? 'late' : 'plain'}>{state}</Mark>}
      </p>
      {offers.length > 0 && (
        <p className="subject">
          {words.say('subject.offers', { offers: offers.join(words.say('list.between')) })}
        </p>
      )}
    </>
  );
}

interface Described {
  text: string;
  state?: string | undefined;
  isLate?: boolean;
  /** What units offer that would meet it. */
  offers?: string[];
}

function described(subject: Subject, { say, name, language }: Words): Described {
  switch (subject.__typename) {
    case 'Need':
      return {
        text: say('subject.need', {
          title: subject.needTitle,
          committed: number(subject.quantityCommitted ?? 0, language),
          quantity: number(subject.needQuantity ?? 0, language),
          unit: subject.unitOfMeasure ?? '',
        }),
        state: name('NeedState', subject.needState),
        offers: (subject.matchingOffers ?? []).map(({ title, unit }) =>
          [unit?.name, title].filter(Boolean).join(' · '),
        ),
      };
    case 'Commitment':
      return {
        text: say('subject.commitment', {
          no: subject.commitmentNo,
          title: subject.commitmentTitle,
          unit: subject.unit?.name ?? '',
          dueOn: shortDay(subject.dueOn, language),
        }),
        state: subject.overdue ? say('overdue') : name('CommitmentState', subject.commitmentState),
        isLate: subject.overdue,
      };
    case 'Facility':
      return { text: say('subject.facility', { name: subject.name }) };
    case 'Resolution':
      return {
        text: say('subject.resolution', {
          no: subject.resolutionNo,
          percent: Math.round((subject.fulfilment ?? 0) * 100),
        }),
        state: name('ResolutionState', subject.resolutionState),
      };
    case 'ServiceActivity':
      return {
        text: say('subject.activity', {
          title: subject.activityTitle,
          hours: number(subject.approvedHours ?? 0, language),
        }),
      };
    case 'Agreement':
      return {
        text: say('subject.agreement', { no: subject.agreementNo, unit: subject.unit?.name ?? '' }),
        state: name('AgreementState', subject.agreementState),
      };
  }
}
