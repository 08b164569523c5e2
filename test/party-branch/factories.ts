import { newId } from '@hub/kit/identifiers.ts';
import type { TestHub } from '../support/hub.ts';

export interface MeetingWishes {
  state?: string;
  kind?: string;
  quarter?: string;
  no?: string;
  units?: number;
  /** How many of the units are there. */
  present?: number;
  startsAt?: string | null;
  /** Of another meeting, for a second one beside it. */
  community?: string;
}

export interface TestMeeting {
  id: string;
  community: string;
  units: string[];
  chair: string;
  recorder: string;
  liaison: string;
}

type Row = Record<string, unknown>;

/** The demonstration clock begins at nine on the 15th of April. */
const usualStart = (state: string) =>
  ['IN_SESSION', 'ADJOURNED', 'MINUTES_REVIEW', 'CLOSED'].includes(state)
    ? '2026-04-15T08:00:00+08:00'
    : '2026-05-20T09:00:00+08:00';

/** Rows of the party-branch subgraph, each with the parents it needs; a meeting is in a community of its own. */
export function factoriesOn(hub: TestHub) {
  let lastCommunity = 100;
  const insert = (table: string, row: Row): Promise<string> => hub.insert('party-branch', table, row);
  const communityOf = new Map<string, string>();

  async function aMeeting(wishes: MeetingWishes = {}): Promise<TestMeeting> {
    const { state = 'AGENDA_OPEN', kind = 'REGULAR', quarter = '2026Q2', no = '2026-T-02' } = wishes;
    const { units = 5, present = 0, startsAt = usualStart(state) } = wishes;
    const community = wishes.community ?? String(++lastCommunity).padStart(12, '0');
    const deadline = startsAt && new Date(Date.parse(startsAt) - 15 * 86_400_000);
    const row = { community_id: community, no, quarter, kind, state, starts_at: startsAt };
    const id = await insert('joint_meeting', { ...row, agenda_deadline: deadline });
    communityOf.set(id, community);
    const unitIds = Array.from({ length: units }, newId);
    for (const [i, unitId] of unitIds.entries())
      await anAttendance(id, unitId, i < present ? 'PRESENT' : 'INVITED');
    return {
      id,
      community,
      units: unitIds,
      chair: `CHAIR@${community}`,
      recorder: `RECORDER@${community}`,
      liaison: `LIAISON@${unitIds[0]}/${community}`,
    };
  }

  const anAttendance = (meetingId: string, unitId: string, state = 'INVITED', more: Row = {}) =>
    insert('attendance', {
      community_id: communityOf.get(meetingId),
      meeting_id: meetingId,
      unit_id: unitId,
      state,
      ...more,
    });

  const anItem = (meetingId: string, position: number, more: Row = {}) =>
    insert('agenda_item', {
      community_id: communityOf.get(meetingId),
      meeting_id: meetingId,
      position,
      title: '议题',
      kind: 'PROBLEM',
      state: 'ACCEPTED',
      subjects: '[]',
      ...more,
    });

  const aResolution = ({ id, community }: TestMeeting, more: Row = {}) =>
    insert('resolution', {
      community_id: community,
      meeting_id: id,
      no: `T-${newId()}`,
      text: '决议',
      ...more,
    });

  /** A resolution that five units of nine have adopted. */
  const anAdoptedResolution = (meeting: TestMeeting, more: Row = {}) =>
    aResolution(meeting, {
      state: 'ADOPTED',
      method: 'SIMPLE',
      yes: 5,
      against: 0,
      abstain: 0,
      entitled: 9,
      adopted_at: '2026-04-01T10:00:00+08:00',
      ...more,
    });

  async function aFollowUp(meeting: TestMeeting, more: Row = {}): Promise<string> {
    const resolution = await anAdoptedResolution(meeting);
    const row = {
      community_id: meeting.community,
      resolution_id: resolution,
      title: '督办',
      due_on: '2026-06-01',
    };
    return insert('follow_up', { ...row, ...more });
  }

  return { insert, aMeeting, anAttendance, anItem, aResolution, anAdoptedResolution, aFollowUp };
}

/** What a liaison proposes. */
export const proposal = (meetingId: string, more: Row = {}) => ({
  meetingId,
  title: '绿化补植',
  kind: 'PROBLEM',
  ...more,
});
