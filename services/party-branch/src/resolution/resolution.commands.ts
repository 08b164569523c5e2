import type { Actor } from '@hub/kit/actor.ts';
import { localDay } from '@hub/kit/clock.ts';
import type { Context } from '@hub/kit/context.ts';
import { uuidFrom } from '@hub/kit/identifiers.ts';
import { known } from '@hub/kit/known.ts';
import { write } from '@hub/kit/write.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { lockItem } from '../agenda-item/agenda-item.commands.ts';
import { itemNotToBeDecided } from '../agenda-item/agenda-item.errors.ts';
import { toBeDecidedStates } from '../agenda-item/agenda-item.state.ts';
import { Attendance } from '../attendance/attendance.entity.ts';
import { FollowUp } from '../follow-up/follow-up.entity.ts';
import { lockMeeting } from '../joint-meeting/joint-meeting.commands.ts';
import type { JointMeeting } from '../joint-meeting/joint-meeting.entity.ts';
import { quorumNotMet } from '../joint-meeting/joint-meeting.errors.ts';
import { nextNumber, seriesOf } from '../joint-meeting/joint-meeting.numbering.ts';
import { quorumOf, unitsPresent } from '../joint-meeting/joint-meeting.rules.ts';
import { isOver, MeetingState } from '../joint-meeting/joint-meeting.state.ts';
import { Resolution } from './resolution.entity.ts';
import {
  dayHasPassed,
  mayNot,
  meetingIsOver,
  miscounted,
  notInSession,
  resolutionNotFound,
} from './resolution.errors.ts';
import type { AdoptResolutionInput, DraftResolutionInput } from './resolution.inputs.ts';
import { canDeclare, canDraft } from './resolution.policy.ts';
import { firstBefore, isMiscounted } from './resolution.rules.ts';
import { ResolutionState } from './resolution.state.ts';

/** Drafts a resolution on an agenda item; its number continues the community's for the year. */
export const draft = (context: Context, input: DraftResolutionInput): Promise<Resolution> =>
  write(context, 'draftResolution', input, async (tx) => {
    const { item: agendaItem, meeting } = await lockItem(tx, context.actor, input.agendaItemId);
    const { communityId } = meeting;
    if (!canDraft.allows(context.actor, meeting)) throw mayNot.draft();
    if (isOver(meeting.state)) throw meetingIsOver(meeting.state);
    if (!toBeDecidedStates.includes(agendaItem.state)) throw itemNotToBeDecided(agendaItem.state);
    const no = await nextNumber(tx, 'resolution', communityId, seriesOf(meeting.no));
    const resolution = new Resolution({ communityId, meeting, agendaItem, no, text: input.text });
    tx.persist(resolution);
    return resolution;
  });

/** Records the vote. By its rule the resolution is adopted, with its follow-ups, or rejected; its item is decided. */
export const adopt = (context: Context, input: AdoptResolutionInput): Promise<Resolution> =>
  write(context, 'adoptResolution', input, async (tx) => {
    const { resolution, meeting } = await lockResolution(tx, context.actor, input.resolutionId);
    if (!canDeclare.allows(context.actor, meeting)) throw mayNot.declare();
    const now = context.clock.now();
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
    const { communityId } = meeting;
    tx.persist(
      (input.followUps ?? []).map(
        ({ title, dueOn, ownerUnitId }) =>
          new FollowUp({
            communityId,
            resolution,
            title,
            dueOn,
            ownerUnitId: ownerUnitId ? uuidFrom(ownerUnitId) : null,
          }),
      ),
    );
    return resolution;
  });

/** The list of those entitled is taken at the vote: who is there then, or spoken for. */
async function entitledAt(tx: EntityManager, meeting: JointMeeting): Promise<string[]> {
  const seats = await tx.find(Attendance, { meeting });
  const quorum = quorumOf(seats);
  if (!quorum.met) throw quorumNotMet(quorum);
  return unitsPresent(seats);
}

async function lockResolution(
  tx: EntityManager,
  actor: Actor,
  id: string,
): Promise<{ resolution: Resolution; meeting: JointMeeting }> {
  const found = known(actor, await tx.findOne(Resolution, uuidFrom(id)), () => resolutionNotFound(id));
  const meeting = await lockMeeting(tx, actor, found.meeting.id);
  const resolution = await tx.refreshOrFail(found);
  if (resolution.agendaItem) await tx.refreshOrFail(resolution.agendaItem);
  return { resolution, meeting };
}
