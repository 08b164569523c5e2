import { localDay } from '@hub/kit/clock.ts';
import { uuidFrom } from '@hub/kit/identifiers.ts';
import { type Writing, writeOn } from '@hub/kit/write-on.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { itemNotToBeDecided } from '../agenda-item/agenda-item.errors.ts';
import { lockItem } from '../agenda-item/agenda-item.locks.ts';
import { toBeDecidedStates } from '../agenda-item/agenda-item.state.ts';
import { Attendance } from '../attendance/attendance.entity.ts';
import { FollowUp } from '../follow-up/follow-up.entity.ts';
import { JointMeeting } from '../joint-meeting/joint-meeting.entity.ts';
import { quorumNotMet } from '../joint-meeting/joint-meeting.errors.ts';
import { nextNumber, seriesOf } from '../joint-meeting/joint-meeting.numbering.ts';
import { quorumOf, unitsPresent } from '../joint-meeting/joint-meeting.rules.ts';
import { isOver, MeetingState } from '../joint-meeting/joint-meeting.state.ts';
import { Resolution } from './resolution.entity.ts';
import { dayHasPassed, meetingIsOver, miscounted, notInSession } from './resolution.errors.ts';
import { AdoptResolutionInput, DraftResolutionInput } from './resolution.inputs.ts';
import { canDeclare, canDraft } from './resolution.policy.ts';
import { firstBefore, isMiscounted } from './resolution.rules.ts';
import { ResolutionState } from './resolution.state.ts';

/** Its number continues the community's for the year. */
export const draftResolution = writeOn(Resolution, {
  says: '起草决议: word a resolution on an agenda item.',
  input: DraftResolutionInput,
  about: ({ agendaItemId }, writing) => lockItem(writing, agendaItemId),
  by: canDraft,
  judged: ({ meeting }) => meeting,
  act: { zh: '起草决议', en: 'draft a resolution here' },
  async run({ item: agendaItem, meeting }, { text }, { tx }) {
    const { communityId } = meeting;
    if (isOver(meeting.state)) throw meetingIsOver(meeting.state);
    if (!toBeDecidedStates.includes(agendaItem.state)) throw itemNotToBeDecided(agendaItem.state);
    const no = await nextNumber(tx, 'resolution', communityId, seriesOf(meeting.no));
    const resolution = new Resolution({ communityId, meeting, agendaItem, no, text });
    tx.persist(resolution);
    return resolution;
  },
});

/** By the rule of the vote the resolution is adopted, with its follow-ups, or rejected; its item is decided. */
export const adoptResolution = writeOn(Resolution, {
  says: '表决通过: record the vote; it adopts or rejects the resolution.',
  input: AdoptResolutionInput,
  about: ({ resolutionId }, writing) => lockResolution(writing, resolutionId),
  by: canDeclare,
  judged: ({ meeting }) => meeting,
  act: { zh: '宣布表决结果', en: 'declare the result of a vote' },
  async run({ resolution, meeting }, input, { tx, now }) {
    const passedDay = firstBefore(localDay(now), input);
    if (passedDay) throw dayHasPassed(passedDay);
    if (meeting.state !== MeetingState.IN_SESSION) throw notInSession(meeting.state);
    const entitled = await entitledAt(tx, meeting);
    const vote = { ...input.vote, entitled: entitled.length };
    if (isMiscounted(vote)) throw miscounted(vote.entitled);
    if (resolution.state === ResolutionState.DRAFT) resolution.putToVote();
    resolution.vote(vote, entitled, now);
    resolution.agendaItem?.decide();
    if (resolution.state !== ResolutionState.ADOPTED) return resolution;
    resolution.reviewOn = input.reviewOn ?? null;
    tx.persist(followUpsOf(resolution, input));
    return resolution;
  },
});

const followUpsOf = (resolution: Resolution, { followUps }: AdoptResolutionInput): FollowUp[] =>
  (followUps ?? []).map(
    ({ title, dueOn, ownerUnitId }) =>
      new FollowUp({
        communityId: resolution.communityId,
        resolution,
        title,
        dueOn,
        ownerUnitId: ownerUnitId ? uuidFrom(ownerUnitId) : null,
      }),
  );

/** The list of those entitled is taken at the vote: who is there then, or spoken for. */
async function entitledAt(tx: EntityManager, meeting: JointMeeting): Promise<string[]> {
  const seats = await tx.find(Attendance, { meeting });
  const quorum = quorumOf(seats);
  if (!quorum.met) throw quorumNotMet(quorum);
  return unitsPresent(seats);
}

async function lockResolution(
  writing: Writing,
  id: string,
): Promise<{ resolution: Resolution; meeting: JointMeeting }> {
  const found = await writing.peek(Resolution, id);
  const meeting = await writing.row(JointMeeting, found.meeting.id);
  const resolution = await writing.tx.refreshOrFail(found);
  if (resolution.agendaItem) await writing.tx.refreshOrFail(resolution.agendaItem);
  return { resolution, meeting };
}
