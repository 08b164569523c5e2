import { idOf } from '@hub/demo/identifiers.ts';
import { newId } from '@hub/kit/identifiers.ts';

/** A kind of write: what it asks for, and where its row can be found by words that no other row has. */
export interface Write {
  mutation: string;
  inputType: string;
  /** The grants of who does it. */
  grants: string;
  subgraph: 'community' | 'party-branch' | 'resident-units' | 'identity';
  table: string;
  column: string;
  /** Its input; `mark` are the words. */
  input(mark: string): Record<string, unknown>;
}

const community = '000000000001';
const pair = { no: 0 };
const unit = idOf(pair, 'unit', 'U01');
/** Places that need no approval and no time between two bookings. */
const facilities = [
  idOf(pair, 'A', 'facility', '宣教评议室'),
  idOf(pair, 'B', 'facility', '市民学校'),
  idOf(pair, 'B', 'facility', '社区广场'),
];
const slotsADay = 50;
const slotMs = 15 * 60_000;

/** No two bookings of a drill want the same place at the same time. */
let slots = 0;
function nextSlot(): Record<'facilityId' | 'startsAt' | 'endsAt', string> {
  const facilityId = facilities[slots % facilities.length] ?? '';
  const no = Math.floor(slots++ / facilities.length);
  const opens = Date.UTC(2026, 3, 20 + Math.floor(no / slotsADay), 0);
  const startsAt = opens + (no % slotsADay) * slotMs;
  return {
    facilityId,
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(startsAt + slotMs).toISOString(),
  };
}

export const writesOn = (meeting: string): readonly Write[] => [
  {
    mutation: 'requestBooking',
    inputType: 'RequestBookingInput',
    grants: `COMMUNITY_WORKER@${community},COMMUNITY_WORKER@000000000002`,
    subgraph: 'community',
    table: 'booking',
    column: 'title',
    input: (mark) => ({ title: mark, ...nextSlot() }),
  },
  {
    mutation: 'proposeAgendaItem',
    inputType: 'ProposeAgendaItemInput',
    grants: `CHAIR@${community}`,
    subgraph: 'party-branch',
    table: 'agenda_item',
    column: 'title',
    input: (mark) => ({ meetingId: meeting, title: mark, kind: 'PROBLEM' }),
  },
  {
    mutation: 'pledgeCommitment',
    inputType: 'PledgeCommitmentInput',
    grants: `LIAISON@${unit}/${community}`,
    subgraph: 'resident-units',
    table: 'commitment',
    column: 'title',
    input: (mark) => ({
      unitId: unit,
      communityId: community,
      kind: 'GOODS',
      title: mark,
      quantity: 1,
      unitOfMeasure: '台',
      dueOn: '2026-09-01',
    }),
  },
  {
    mutation: 'registerPerson',
    inputType: 'RegisterPersonInput',
    grants: `CHAIR@${community}`,
    subgraph: 'identity',
    table: 'person',
    column: 'name',
    input: (mark) => ({
      displayName: mark,
      username: mark.replace(/[^0-9a-f]/g, '').slice(-30),
      password: '不是任何人的口令-2026',
    }),
  },
];

export const newMark = (): string => `演练 ${newId()}`;
