import { Agreement } from '@hub/resident-units/agreement/agreement.entity.ts';
import { AgreementClause } from '@hub/resident-units/agreement/agreement-clause.entity.ts';
import { CheckInReport } from '@hub/resident-units/check-in-report/check-in-report.entity.ts';
import { Commitment } from '@hub/resident-units/commitment/commitment.entity.ts';
import { Delivery } from '@hub/resident-units/delivery/delivery.entity.ts';
import { InServiceMember } from '@hub/resident-units/in-service-member/in-service-member.entity.ts';
import { LendingTerms } from '@hub/resident-units/lending-terms/lending-terms.entity.ts';
import { Liaison } from '@hub/resident-units/liaison/liaison.entity.ts';
import { Membership } from '@hub/resident-units/membership/membership.entity.ts';
import { ResourceOffer } from '@hub/resident-units/resource-offer/resource-offer.entity.ts';
import { ServiceHourEntry } from '@hub/resident-units/service-hour-entry/service-hour-entry.entity.ts';
import { ShiftSeats } from '@hub/resident-units/shift-seats/shift-seats.entity.ts';
import { ShiftSignup } from '@hub/resident-units/shift-signup/shift-signup.entity.ts';
import { Unit } from '@hub/resident-units/unit/unit.entity.ts';
import { agreements, clauses, liaisons, memberships } from './agreements.ts';
import { unitsOf } from './cast.ts';
import { commitments, deliveries } from './commitments.ts';
import { idOf, type Letter, type Pair } from './identifiers.ts';
import { lendingTerms, offers } from './offers.ts';
import type { Rows } from './rows.ts';
import { hourEntries, inServiceMembers, reports, shiftSeats, signups } from './service.ts';

/** Every row of the resident-units subgraph for one community; a unit of both comes with the first. */
export function residentUnitsRows(pair: Pair, letter: Letter): Rows[] {
  const units = unitsOf(letter)
    .filter((unit) => unit.in[0] === letter)
    .map(({ code, name, kind }) => ({
      id: idOf(pair, 'unit', code),
      code: pair.no === 0 ? code : `${pair.no}-${code}`,
      name,
      kind,
    }));
  return [
    { entity: Unit, rows: units },
    { entity: Membership, rows: memberships(pair, letter) },
    { entity: Liaison, rows: liaisons(pair, letter) },
    { entity: Agreement, rows: agreements(pair, letter) },
    { entity: AgreementClause, rows: clauses(pair, letter) },
    { entity: ResourceOffer, rows: offers(pair, letter) },
    { entity: LendingTerms, rows: lendingTerms(pair, letter) },
    { entity: Commitment, rows: commitments(pair, letter) },
    { entity: Delivery, rows: deliveries(pair, letter) },
    { entity: InServiceMember, rows: inServiceMembers(pair, letter) },
    { entity: CheckInReport, rows: reports(pair, letter) },
    { entity: ShiftSeats, rows: shiftSeats(pair, letter) },
    { entity: ShiftSignup, rows: signups(pair, letter) },
    { entity: ServiceHourEntry, rows: hourEntries(pair, letter) },
  ];
}
