import { type Actor, holds } from '@hub/kit/actor.ts';
import type { JointMeeting } from './joint-meeting.entity.ts';

type Of = Pick<JointMeeting, 'communityId'>;

/** The chair decides what is on the agenda, and opens and ends the meeting. */
export const canChair = (actor: Actor, { communityId }: Of): boolean => holds(actor, communityId, 'CHAIR');

/** The recorder calls for items, sends the notice and keeps the minutes for the chair. */
export const canRecord = (actor: Actor, { communityId }: Of): boolean =>
  holds(actor, communityId, 'CHAIR', 'RECORDER');
