import { newId } from '@hub/kit/identifiers.ts';
import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { atOnce, codeOf, outcomes } from '../support/race.ts';
import { factoriesOn, type MeetingWishes, proposal } from './factories.ts';

const hub = useHub('empty');
const { aMeeting, anItem } = factoriesOn(hub);

const agendaOf = async (meetingId: string) => {
  const { data } = await hub.ask(
    'query ($id: ID!) { jointMeeting(id: $id) { agenda { id number state } } }',
    { id: meetingId },
  );
  return data.jointMeeting.agenda as { id: string; number: string; state: string }[];
};

describe('an agenda item', () => {
  it('is proposed by a member unit’s liaison, and accepted by the chair', async () => {
    const { id, units, liaison, chair } = await aMeeting();
    const proposed = await hub.write(
      'proposeAgendaItem',
      proposal(id, { unitId: units[0] }),
      liaison,
      'id number state',
    );
    expect(proposed.data.proposeAgendaItem).toMatchObject({ number: '1', state: 'PROPOSED' });
    const itemId = proposed.data.proposeAgendaItem.id;
    expect(codeOf(await hub.write('acceptAgendaItem', { itemId }, liaison))).toBe('FORBIDDEN');
    expect((await hub.write('acceptAgendaItem', { itemId }, chair)).data.acceptAgendaItem.state).toBe(
      'ACCEPTED',
    );
    expect(codeOf(await hub.write('acceptAgendaItem', { itemId }, chair))).toBe('ILLEGAL_MOVE');
  });

  it('is refused from strangers, late, and once the agenda is frozen', async () => {
    const { id, units, liaison, community } = await aMeeting();
    const stranger = newId();
    expect(
      codeOf(
        await hub.write(
          'proposeAgendaItem',
          proposal(id, { unitId: units[0] }),
          `LIAISON@${stranger}/${community}`,
        ),
      ),
    ).toBe('FORBIDDEN');
    expect(
      codeOf(
        await hub.write(
          'proposeAgendaItem',
          proposal(id, { unitId: stranger }),
          `LIAISON@${stranger}/${community}`,
        ),
      ),
    ).toBe('NOT_A_MEMBER_UNIT');
    const soon = await aMeeting({ startsAt: '2026-04-20T09:00:00+08:00' });
    expect(
      codeOf(
        await hub.write('proposeAgendaItem', proposal(soon.id, { unitId: soon.units[0] }), soon.liaison),
      ),
    ).toBe('AGENDA_DEADLINE_PASSED');
    const frozen = await aMeeting({ state: 'AGENDA_FROZEN' });
    expect(
      codeOf(
        await hub.write(
          'proposeAgendaItem',
          proposal(frozen.id, { unitId: frozen.units[0] }),
          frozen.liaison,
        ),
      ),
    ).toBe('AGENDA_NOT_OPEN');
    expect(
      codeOf(
        await hub.write('proposeAgendaItem', proposal(id, { unitId: units[0], parentId: newId() }), liaison),
      ),
    ).toBe('BAD_AGENDA_PLACE');
  });

  it('goes where the chair moves it, and never below itself', async () => {
    const { id, chair } = await aMeeting();
    const [a, b, c] = [await anItem(id, 1), await anItem(id, 2), await anItem(id, 3)];
    await hub.write('moveAgendaItem', { itemId: c, position: 1 }, chair);
    expect((await agendaOf(id)).map((item) => item.id)).toEqual([c, a, b]);
    await hub.write('moveAgendaItem', { itemId: b, parentId: c, position: 1 }, chair);
    expect((await agendaOf(id)).map((item) => `${item.number} ${item.id}`)).toEqual([
      `1 ${c}`,
      `1.1 ${b}`,
      `2 ${a}`,
    ]);
    const moved = await hub.write('moveAgendaItem', { itemId: a, position: 1, seenAs: '7' }, chair);
    expect(moved.errors?.[0]?.extensions).toMatchObject({ code: 'AGENDA_ITEM_MOVED', number: '2' });
    expect(codeOf(await hub.write('moveAgendaItem', { itemId: c, parentId: b, position: 1 }, chair))).toBe(
      'BAD_AGENDA_PLACE',
    );
  });

  it('proposed by fifty at once gets fifty places without a gap', async () => {
    const { id, units, liaison } = await aMeeting();
    const answers = await atOnce(50, () =>
      hub.write('proposeAgendaItem', proposal(id, { unitId: units[0] }), liaison),
    );
    expect(outcomes(answers)).toEqual({ OK: 50 });
    const places = await hub.sql(
      'party-branch',
      'select position from agenda_item where meeting_id = $1 order by 1',
      [id],
    );
    expect(places.map(({ position }) => position)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
  });

  it('moved by fifty at once leaves the agenda without a gap', async () => {
    const { id, chair } = await aMeeting();
    const items = [await anItem(id, 1), await anItem(id, 2), await anItem(id, 3), await anItem(id, 4)];
    const answers = await atOnce(50, (no) =>
      hub.write('moveAgendaItem', { itemId: items[no % 4], position: ((no * 7) % 4) + 1 }, chair),
    );
    expect(outcomes(answers)).toEqual({ OK: 50 });
    const places = await hub.sql(
      'party-branch',
      'select position from agenda_item where meeting_id = $1 order by 1',
      [id],
    );
    expect(places.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
  });
});

describe('a joint meeting', () => {
  it('goes from its draft to its end, each step by the chair', async () => {
    const meeting = await aMeeting({ state: 'DRAFT', units: 3 });
    const step = (mutation: string, as = meeting.chair) => hub.write(mutation, { meetingId: meeting.id }, as);
    expect(codeOf(await step('openAgenda', meeting.liaison))).toBe('FORBIDDEN');
    expect((await step('openAgenda')).data.openAgenda.state).toBe('AGENDA_OPEN');
    expect(codeOf(await step('freezeAgenda'))).toBe('AGENDA_WITHOUT_INSPECTION');
    await anItem(meeting.id, 1, { kind: 'INSPECTION' });
    expect((await step('freezeAgenda')).data.freezeAgenda.state).toBe('AGENDA_FROZEN');
    expect((await step('conveneMeeting')).data.conveneMeeting.state).toBe('CONVENED');
    expect(codeOf(await step('openMeeting'))).toBe('QUORUM_NOT_MET');
    for (const unitId of meeting.units.slice(0, 2)) {
      const marked = await hub.write(
        'markAttendance',
        { meetingId: meeting.id, unitId, state: 'PRESENT' },
        meeting.chair,
      );
      expect(marked.data.markAttendance.state).toBe('PRESENT');
    }
    expect((await step('openMeeting')).data.openMeeting.state).toBe('IN_SESSION');
    expect(codeOf(await step('closeMeeting'))).toBe('ILLEGAL_MOVE');
    hub.setClock(new Date('2026-04-15T11:00:00+08:00'));
    expect((await step('adjournMeeting')).data.adjournMeeting.state).toBe('ADJOURNED');
    expect((await step('submitMinutes')).data.submitMinutes.state).toBe('MINUTES_REVIEW');
    expect((await step('closeMeeting')).data.closeMeeting.state).toBe('CLOSED');
    hub.setClock(new Date('2026-04-15T09:00:00+08:00'));
  });

  it('is not convened within seven days of its start', async () => {
    const { id, chair } = await aMeeting({ state: 'AGENDA_FROZEN', startsAt: '2026-04-20T09:00:00+08:00' });
    expect(codeOf(await hub.write('conveneMeeting', { meetingId: id }, chair))).toBe('NOTICE_TOO_LATE');
  });

  it('closed by fifty at once closes once, and carries what is undecided to one next meeting', async () => {
    const { id, community, chair } = await aMeeting({ state: 'MINUTES_REVIEW' });
    const undecided = [await anItem(id, 1), await anItem(id, 2, { state: 'PROPOSED' })];
    await anItem(id, 3, { state: 'DECIDED' });
    const answers = await atOnce(50, () => hub.write('closeMeeting', { meetingId: id }, chair));
    expect(outcomes(answers)).toEqual({ OK: 1, ILLEGAL_MOVE: 49 });
    const query = `query ($c: ID!) { jointMeetingAgenda(communityId: $c, quarter: "2026Q3") {
      state attendances { state } carriedOver { number carriedTimes carriedFrom { id state } } } }`;
    const { data } = await hub.ask(query, { c: community });
    expect(data.jointMeetingAgenda.state).toBe('DRAFT');
    expect(data.jointMeetingAgenda.attendances).toHaveLength(5);
    expect(data.jointMeetingAgenda.carriedOver).toEqual(
      undecided.map((from, i) => ({
        number: String(i + 1),
        carriedTimes: 1,
        carriedFrom: { id: from, state: 'DEFERRED' },
      })),
    );
  });

  it('is the only regular one of its quarter', async () => {
    const { id } = await aMeeting();
    const second = `insert into joint_meeting select (jsonb_populate_record(m, '{"id": "${newId()}", "no": "x"}')).* from joint_meeting m where id = $1`;
    await expect(hub.sql('party-branch', second, [id])).rejects.toThrow(
      'joint_meeting_one_regular_per_quarter',
    );
  });
});

describe('taking back', () => {
  it('an item is for who proposed it, while the agenda is open', async () => {
    const { id, units, liaison, community } = await aMeeting();
    const proposed = await hub.write('proposeAgendaItem', proposal(id, { unitId: units[0] }), liaison);
    const itemId = proposed.data.proposeAgendaItem.id;
    expect(
      codeOf(await hub.write('withdrawAgendaItem', { itemId }, `LIAISON@${units[1]}/${community}`)),
    ).toBe('FORBIDDEN');
    expect((await hub.write('withdrawAgendaItem', { itemId }, liaison)).data.withdrawAgendaItem.state).toBe(
      'WITHDRAWN',
    );
    expect(codeOf(await hub.write('withdrawAgendaItem', { itemId }, liaison))).toBe('ILLEGAL_MOVE');
  });

  it('a meeting is for its chair, before it begins', async () => {
    const { id, chair, liaison } = await aMeeting();
    expect(codeOf(await hub.write('cancelMeeting', { meetingId: id }, liaison))).toBe('FORBIDDEN');
    expect((await hub.write('cancelMeeting', { meetingId: id }, chair)).data.cancelMeeting.state).toBe(
      'CANCELLED',
    );
    const begun = await aMeeting({ state: 'IN_SESSION' });
    expect(codeOf(await hub.write('cancelMeeting', { meetingId: begun.id }, begun.chair))).toBe(
      'ILLEGAL_MOVE',
    );
  });
});

describe('attendance', () => {
  it('of a unit is answered by its liaison, attested by the record, and marked once by many', async () => {
    const { id, units, liaison, chair } = await aMeeting({ state: 'CONVENED' });
    const mark = (state: string, as: string, more = {}) =>
      hub.write('markAttendance', { meetingId: id, unitId: units[0], state, ...more }, as);
    expect((await mark('ACCEPTED', liaison)).data.markAttendance.state).toBe('ACCEPTED');
    expect(codeOf(await mark('PRESENT', liaison))).toBe('FORBIDDEN');
    expect(codeOf(await mark('PROXY', liaison, { proxyUnitId: newId() }))).toBe('PROXY_NOT_A_MEMBER');
    const arrived = await atOnce(50, () => mark('PRESENT', chair));
    expect(outcomes(arrived)).toEqual({ OK: 1, ILLEGAL_MOVE: 49 });
  });

  it('by proxy counts while the proxy is there', async () => {
    const { id, units, chair } = await aMeeting({ state: 'CONVENED', units: 3, present: 1 });
    await hub.write(
      'markAttendance',
      { meetingId: id, unitId: units[1], state: 'PROXY', proxyUnitId: units[0] },
      chair,
    );
    const { data } = await hub.ask(
      'query ($id: ID!) { jointMeeting(id: $id) { quorum { present required met } } }',
      { id },
    );
    expect(data.jointMeeting.quorum).toEqual({ present: 2, required: 2, met: true });
  });
});

describe('a resolution', () => {
  const vote = { method: 'SIMPLE', yes: 3, no: 1, abstain: 0 };

  async function drafted(meeting: MeetingWishes = { state: 'IN_SESSION', present: 4 }) {
    const held = await aMeeting(meeting);
    const agendaItemId = await anItem(held.id, 1);
    const draft = await hub.write(
      'draftResolution',
      { agendaItemId, text: '补植苗木120株。' },
      held.chair,
      'id no state',
    );
    return { ...held, ...draft.data.draftResolution, meetingId: held.id, agendaItemId };
  }

  it('is adopted once by its vote, with its follow-ups, and decides its item', async () => {
    const { id, chair, units, no } = await drafted();
    expect(no).toBe('2026-T-01');
    const input = {
      resolutionId: id,
      vote,
      reviewOn: '2026-08-01',
      followUps: [{ title: '采购苗木', ownerUnitId: units[0], dueOn: '2026-06-01' }],
    };
    const fields =
      'state votes { yes entitled passed } followUps { title state overdue } agendaItem { state }';
    const answers = await atOnce(50, () => hub.write('adoptResolution', input, chair, fields));
    expect(outcomes(answers)).toEqual({ OK: 1, ILLEGAL_MOVE: 49 });
    expect(answers.find(({ errors }) => !errors)?.data.adoptResolution).toEqual({
      state: 'ADOPTED',
      votes: { yes: 3, entitled: 4, passed: true },
      followUps: [{ title: '采购苗木', state: 'OPEN', overdue: false }],
      agendaItem: { state: 'DECIDED' },
    });
    const rewrite = hub.sql('party-branch', `update resolution set text = 'x' where id = $1`, [id]);
    await expect(rewrite).rejects.toThrow('does not change');
  });

  it('is drafted by those who prepare the meeting', async () => {
    const { id, liaison } = await aMeeting();
    const agendaItemId = await anItem(id, 1);
    expect(codeOf(await hub.write('draftResolution', { agendaItemId, text: '…' }, liaison))).toBe(
      'FORBIDDEN',
    );
  });

  it('is rejected without its majority', async () => {
    const { id, chair } = await drafted();
    const { data } = await hub.write(
      'adoptResolution',
      { resolutionId: id, vote: { ...vote, yes: 2, no: 2 } },
      chair,
    );
    expect(data.adoptResolution.state).toBe('REJECTED');
  });

  it('is not voted on by strangers, out of session, without a quorum, or with too many votes', async () => {
    const inSession = await drafted();
    expect(
      codeOf(await hub.write('adoptResolution', { resolutionId: inSession.id, vote }, inSession.liaison)),
    ).toBe('FORBIDDEN');
    expect(
      codeOf(
        await hub.write(
          'adoptResolution',
          { resolutionId: inSession.id, vote: { ...vote, yes: 5 } },
          inSession.chair,
        ),
      ),
    ).toBe('VOTES_MISCOUNTED');
    const early = await drafted({ state: 'CONVENED', present: 4 });
    expect(codeOf(await hub.write('adoptResolution', { resolutionId: early.id, vote }, early.chair))).toBe(
      'MEETING_NOT_IN_SESSION',
    );
    const empty = await drafted({ state: 'IN_SESSION', present: 2 });
    expect(codeOf(await hub.write('adoptResolution', { resolutionId: empty.id, vote }, empty.chair))).toBe(
      'QUORUM_NOT_MET',
    );
  });

  it('has follow-ups whose progress never falls, whoever reports at once', async () => {
    const { id, chair, units, community } = await drafted();
    const followUps = [{ title: '采购苗木', ownerUnitId: units[0], dueOn: '2026-06-01' }];
    const adopted = await hub.write(
      'adoptResolution',
      { resolutionId: id, vote, followUps },
      chair,
      'followUps { id }',
    );
    const followUpId = adopted.data.adoptResolution.followUps[0].id;
    const report = (progress: number, as: string) =>
      hub.write('reportFollowUp', { followUpId, progress }, as, 'progress state');
    expect(codeOf(await report(10, `LIAISON@${units[1]}/${community}`))).toBe('FORBIDDEN');
    await atOnce(50, (no) =>
      report(no * 2, no % 2 ? `LIAISON@${units[0]}/${community}` : `RECORDER@${community}`),
    );
    const audit = await hub.sql<{ after: { progress: number } }>(
      'party-branch',
      `select after from audit_entry where entity_id = $1 and after ->> 'progress' is not null order by (after->>'progress')::int`,
      [followUpId],
    );
    expect(audit.at(-1)?.after.progress).toBe(98);
    expect(codeOf(await report(97, `LIAISON@${units[0]}/${community}`))).toBe('PROGRESS_OUT_OF_RANGE');
    expect((await report(100, `LIAISON@${units[0]}/${community}`)).data.reportFollowUp).toEqual({
      progress: 100,
      state: 'DONE',
    });
    expect(codeOf(await report(100, `LIAISON@${units[0]}/${community}`))).toBe('ILLEGAL_MOVE');
  });
});
