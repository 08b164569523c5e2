import { Asset } from '@hub/community/asset/asset.entity.ts';
import { Booking } from '@hub/community/booking/booking.entity.ts';
import { BookingOccurrence } from '@hub/community/booking/booking-occurrence.entity.ts';
import { Community } from '@hub/community/community/community.entity.ts';
import { Compound } from '@hub/community/compound/compound.entity.ts';
import { Equipment } from '@hub/community/equipment/equipment.entity.ts';
import { Facility } from '@hub/community/facility/facility.entity.ts';
import { Grid } from '@hub/community/grid/grid.entity.ts';
import { Household } from '@hub/community/household/household.entity.ts';
import { HouseholdCase } from '@hub/community/household/household-case.entity.ts';
import { Need } from '@hub/community/need/need.entity.ts';
import { PopulationSnapshot } from '@hub/community/population-snapshot/population-snapshot.entity.ts';
import { ServiceActivity } from '@hub/community/service-activity/service-activity.entity.ts';
import { Shift } from '@hub/community/shift/shift.entity.ts';
import { bookings } from './bookings.ts';
import { communities, compounds, daysAfter, grids } from './cast.ts';
import { facilities } from './facilities.ts';
import { householdCases, households } from './households.ts';
import { communityIdOf, idOf, type Letter, type Pair } from './identifiers.ts';
import { needs } from './needs.ts';
import type { Rows } from './rows.ts';
import { activityTitles, categories, shifts } from './shifts.ts';

/** Every row of the community subgraph for one community. */
export function communityRows(pair: Pair, letter: Letter): Rows[] {
  const community = communityIdOf(pair, letter);
  const id = (...name: (string | number)[]) => idOf(pair, letter, ...name);
  const activityId = (no: number) => id('activity', no);
  const { occurrences, ...booked } = bookings(pair, letter);
  return [
    { entity: Community, rows: [{ id: community, ...communities[letter] }] },
    { entity: Grid, rows: letter === 'A' ? gridRows(id, community) : [] },
    { entity: Compound, rows: letter === 'B' ? compoundRows(pair, id, community) : [] },
    { entity: PopulationSnapshot, rows: populationRows(id, community, letter) },
    { entity: Facility, rows: facilities(pair, letter) },
    { entity: Equipment, rows: letter === 'A' ? equipmentRows(id, community) : [] },
    {
      entity: ServiceActivity,
      rows: activityTitles.map((title, i) => ({
        id: activityId(i),
        community,
        title,
        category: categories[i],
        state: i < 5 ? 'DONE' : 'OPEN',
        coHostUnitIds: [idOf(pair, 'unit', coHostOf(title, letter))],
      })),
    },
    {
      entity: Shift,
      rows: shifts().map(({ key, activity, startsAt, endsAt }) => ({
        id: id('shift', key),
        community,
        activity: activityId(activity),
        startsAt,
        endsAt,
        place: '演示路1号 社区门口集合',
        volunteerCapacity: 6,
      })),
    },
    { entity: Household, rows: households(pair, letter) },
    { entity: HouseholdCase, rows: householdCases(pair, letter) },
    { entity: Need, rows: needs(pair, letter) },
    { entity: Booking, rows: booked.bookings },
    { entity: BookingOccurrence, rows: occurrences },
    { entity: Asset, rows: letter === 'A' ? assetRows(pair, id, community) : [] },
  ];
}

/** The hospital holds the clinics, in both communities; the rest the garden office in A and the school in B. */
const coHostOf = (title: string, letter: Letter): string => {
  if (title.startsWith('义诊')) return 'U08';
  return letter === 'A' ? 'U04' : 'U11';
};

type Id = (...name: (string | number)[]) => string;

const gridRows = (id: Id, community: string) =>
  grids.map(({ no }) => ({
    id: id('grid', no),
    community,
    no,
    area: `演示路${no * 10 - 9}号至${no * 10}号`,
  }));

const compoundRows = (pair: Pair, id: Id, community: string) =>
  compounds.map(({ name }, i) => ({
    id: id('compound', name),
    community,
    name,
    gated: true,
    governance: i < 4 ? 'THREE_IN_ONE' : 'PROPERTY',
    propertyCompanyId: idOf(pair, 'unit', 'U17'),
    hasCommittee: i < 4,
  }));

/** The latest count of each part, and the whole as their sum; a year before, the whole alone. */
function populationRows(id: Id, community: string, letter: Letter) {
  const asOf = '2026-03-31';
  const source = '演示年报';
  const parts =
    letter === 'A'
      ? grids.map(({ no, households, people, lowIncome }) => ({
          id: id('population', no),
          community,
          grid: id('grid', no),
          compound: null,
          asOf,
          households,
          people,
          lowIncomeHouseholds: lowIncome as number,
          source,
        }))
      : compounds.map(({ name, households, people }) => ({
          id: id('population', name),
          community,
          grid: null,
          compound: id('compound', name),
          asOf,
          households,
          people,
          lowIncomeHouseholds: 0,
          source,
        }));
  const total = (count: (part: (typeof parts)[number]) => number) =>
    parts.reduce((sum, part) => sum + count(part), 0);
  const whole = {
    community,
    grid: null,
    compound: null,
    households: total((part) => part.households),
    people: total((part) => part.people),
    lowIncomeHouseholds: total((part) => part.lowIncomeHouseholds),
    source,
  };
  return [
    ...parts,
    { ...whole, id: id('population', 'all', asOf), asOf },
    { ...whole, id: id('population', 'all', '2025'), asOf: '2025-03-31', people: whole.people - 120 },
  ];
}

/** 四机一室: what the units gave for the members' room. */
const equipmentRows = (id: Id, community: string) =>
  ['电视机', '照相机', 'VCD机', '投影机'].map((name) => ({
    id: id('equipment', name),
    community,
    facility: id('facility', '党员活动室'),
    name,
    quantity: 1,
  }));

/** The headline chain ends here: money of U01 and U02 became the office rooms. */
const assetRows = (pair: Pair, id: Id, community: string) => [
  {
    id: id('asset', '办公用房'),
    community,
    facility: id('facility', '会议室'),
    name: '办公用房 210 m²',
    acquiredOn: '2025-09-28',
    valueFen: 30_000_000,
    sourceCommitmentId: idOf(pair, 'commitment', 'funds-0'),
    sourceDeliveryId: idOf(pair, 'delivery', 'funds-0'),
  },
  {
    id: id('asset', '电视机'),
    community,
    facility: id('facility', '党员活动室'),
    name: '电视机',
    acquiredOn: daysAfter('2025-09-28', 3),
    valueFen: 300_000,
    sourceCommitmentId: idOf(pair, 'commitment', 'kind-0'),
    sourceDeliveryId: idOf(pair, 'delivery', 'kind-0'),
  },
];
