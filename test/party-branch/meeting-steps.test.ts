import { newId } from '@hub/kit/identifiers.ts';
import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { atOnce, codeOf, outcomes } from '../support/race.ts';
import { factoriesOn, type TestMeeting } from './factories.ts';

const hub = useHub('empty');
const { aMeeting, anItem } = factoriesOn(hub);

const steps = [
  'openAgenda',
  'freezeAgenda',
  'conveneMeeting',
  'openMeeting',
  'adjournMeeting',
  'submitMinutes',
  'closeMeeting',
  'cancelMeeting',
] as const;
type Step = (typeof steps)[number];

/** The steps each state allows; every other one is refused. */
const allowed: Record<string, Step[]> = {
  DRAFT: ['openAgenda', 'cancelMeeting'],
  AGENDA_OPEN: ['freezeAgenda', 'cancelMeeting'],
  AGENDA_FROZEN: ['conveneMeeting', 'cancelMeeting'],
  CONVENED: ['openMeeting', 'cancelMeeting'],
  IN_SESSION: ['adjournMeeting'],
  ADJOURNED: ['submitMinutes'],
  MINUTES_REVIEW: ['closeMeeting'],
  CLOSED: [],
  CANCELLED: [],
};

const take = (step: Step, { id, chair }: TestMeeting, as = chair) => hub.write(step, { meetingId: id }, as);

/** A meeting that lacks nothing a step could ask for, but the state. */
async function aReadyMeeting(state: string) {
  const meeting = await aMeeting({ state, present: 3 });
  await anItem(meeting.id, 1, { kind: 'INSPECTION' });
  return meeting;
}

const publicStates: readonly string[] = ['CONVENED', 'IN_SESSION', 'ADJOURNED', 'MINUTES_REVIEW', 'CLOSED'];

describe('a meeting', () => {
  it.each(Object.keys(allowed))('that is %s refuses every step but its own', async (state) => {
    const meeting = await aReadyMeeting(state);
    for (const step of steps.filter((other) => !allowed[state]?.includes(other))) {
      const { data, errors } = await take(step, meeting);
      expect([step, errors?.[0]?.extensions?.code, data[step]]).toEqual([step, 'ILLEGAL_MOVE', null]);
    }
  });

  it.each(Object.entries(allowed).flatMap(([state, ways]) => ways.map((step) => [state, step] as const)))(
    'that is %s takes the step %s once, however many take it',
    async (state, step) => {
      const meeting = await aReadyMeeting(state);
      expect(outcomes(await atOnce(5, () => take(step, meeting)))).toEqual({ OK: 1, ILLEGAL_MOVE: 4 });
    },
  );

  it.each([
    ['openAgenda', 'DRAFT', true],
    ['freezeAgenda', 'AGENDA_OPEN', false],
    ['conveneMeeting', 'AGENDA_FROZEN', true],
    ['openMeeting', 'CONVENED', false],
    ['adjournMeeting', 'IN_SESSION', false],
    ['submitMinutes', 'ADJOURNED', true],
    ['closeMeeting', 'MINUTES_REVIEW', false],
    ['cancelMeeting', 'DRAFT', false],
  ] as const)('lets its recorder %s while %s: %s', async (step, state, may) => {
    const meeting = await aReadyMeeting(state);
    for (const other of [`BRANCH_SECRETARY@${meeting.community}`, meeting.liaison])
      expect(codeOf(await take(step, meeting, other))).toBe('FORBIDDEN');
    // Before its notice a meeting is not known outside its community.
    const elsewhere = codeOf(await take(step, meeting, 'CHAIR@000000000001'));
    expect(elsewhere).toBe(publicStates.includes(state) ? 'FORBIDDEN' : 'NOT_FOUND');
    expect(codeOf(await take(step, meeting, meeting.recorder))).toBe(may ? undefined : 'FORBIDDEN');
  });

  it.each(steps)('that is none is not for %s', async (step) => {
    const meeting = await aMeeting();
    expect(codeOf(await take(step, { ...meeting, id: 'x' }))).toBe('BAD_ID');
    expect(codeOf(await take(step, { ...meeting, id: newId() }))).toBe('NOT_FOUND');
  });

  it('has a deadline fifteen days before its start from when its agenda opens', async () => {
    const meeting = await aMeeting({ state: 'DRAFT' });
    await hub.sql('party-branch', 'update joint_meeting set agenda_deadline = null where id = $1', [
      meeting.id,
    ]);
    const input = { meetingId: meeting.id };
    const { data } = await hub.write('openAgenda', input, meeting.recorder, 'startsAt agendaDeadline');
    expect(data.openAgenda).toEqual({
      startsAt: '2026-05-20T01:00:00.000Z',
      agendaDeadline: '2026-05-05T01:00:00.000Z',
    });
  });

  it('fixes its agenda only with an inspection item that was accepted, unless called besides', async () => {
    const meeting = await aMeeting();
    await anItem(meeting.id, 1, { kind: 'INSPECTION', state: 'PROPOSED' });
    expect(codeOf(await take('freezeAgenda', meeting))).toBe('AGENDA_WITHOUT_INSPECTION');
    const besides = await aMeeting({ kind: 'EXTRAORDINARY' });
    expect(codeOf(await take('freezeAgenda', besides))).toBeUndefined();
  });

  it('is not convened without a date', async () => {
    const meeting = await aMeeting({ state: 'AGENDA_FROZEN', startsAt: null });
    expect(codeOf(await take('conveneMeeting', meeting))).toBe('MEETING_WITHOUT_DATE');
  });

  it('called off makes room for another regular one of its quarter', async () => {
    const meeting = await aMeeting();
    await take('cancelMeeting', meeting);
    await aMeeting({ community: meeting.community, no: '2026-T-03' });
    const { data } = await hub.ask(
      'query ($id: ID!) { jointMeetingAgenda(communityId: $id, quarter: "2026Q2") { no } }',
      { id: meeting.community },
    );
    expect(data.jointMeetingAgenda.no).toBe('2026-T-03');
  });
});
