import { type Actor, holds } from '@hub/kit/actor.ts';
import type { JointMeeting } from './joint-meeting.entity.ts';

type Of = Pick<JointMeeting, 'communityId'>;

/** The chair decides the agenda and the course of the meeting. */
export const canChair = (actor: Actor, { communityId }: Of): boolean => holds(actor, communityId, 'CHAIR');

/** The recorder keeps agenda, attendance and minutes for the chair. */
export const canRecord = (actor: Actor, { communityId }: Of): boolean =>
  holds(actor, communityId, 'CHAIR', 'RECORDER');
