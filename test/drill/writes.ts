import { idOf } from '@hub/demo/identifiers.ts';
import { newId } from '@hub/kit/identifiers.ts';

/** A kind of write: what it asks for, and where its row can be found by words that no other row has. */
export interface Write {
  mutation: string;
  inputType: string;
  /** Who does it. */
  actor: string;
  subgraph: 'community' | 'party-branch' | 'resident-units' | 'identity';
  table: string;
  column: string;
  /** Its input; `mark` are the words. */
  input(mark: string): Record<string, unknown>;
}

const community = '000000000001';
const pair = { no: 0 };
const unit = idOf(pair, 'unit', 'U01');
const facility = idOf(pair, 'A', 'facility', '党员活动室');

/** No two bookings of a drill want the same time: from June on, a quarter of an hour in every hour by day. */
let hours = 0;
function nextHour(): { startsAt: string; endsAt: string } {
  const [day, hour] = [Math.floor(hours / 12), 8 + (hours++ % 12)];
  const startsAt = new Date(Date.UTC(2026, 5, 1 + day, hour - 8));
  return { startsAt: startsAt.toISOString(), endsAt: new Date(startsAt.getTime() + 900_000).toISOString() };
}

export const writesOn = (meeting: string): readonly Write[] => [
  {
    mutation: 'requestBooking',
    inputType: 'RequestBookingInput',
    actor: `COMMUNITY_WORKER@${community}`,
    subgraph: 'community',
    table: 'booking',
    column: 'title',
    input: (mark) => ({ facilityId: facility, title: mark, ...nextHour() }),
  },
  {
    mutation: 'proposeAgendaItem',
    inputType: 'ProposeAgendaItemInput',
    actor: `CHAIR@${community}`,
    subgraph: 'party-branch',
    table: 'agenda_item',
    column: 'title',
    input: (mark) => ({ meetingId: meeting, title: mark, kind: 'PROBLEM' }),
  },
  {
    mutation: 'pledgeCommitment',
    inputType: 'PledgeCommitmentInput',
    actor: `LIAISON@${unit}/${community}`,
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
    mutation: 'createAccessToken',
    inputType: 'CreateAccessTokenInput',
    actor: `UNIT_HEAD@${unit}/${community}`,
    subgraph: 'identity',
    table: 'access_token',
    column: 'name',
    input: (mark) => ({ unitId: unit, communityId: community, name: mark }),
  },
];

export const newMark = (): string => `演练 ${newId()}`;
