import { localDay } from '@hub/kit/clock.ts';
import { communityIdFrom } from '@hub/kit/identifiers.ts';
import { writeOn } from '@hub/kit/write-on.ts';
import { LockMode } from '@mikro-orm/postgresql';
import { Membership } from '../membership/membership.entity.ts';
import { notAMember } from '../membership/membership.errors.ts';
import { heldOn } from '../membership/membership.rules.ts';
import { Unit } from '../unit/unit.entity.ts';
import { Liaison } from './liaison.entity.ts';
import { liaisonAlreadyAppointed, termInThePast } from './liaison.errors.ts';
import { AppointLiaisonInput } from './liaison.inputs.ts';
import { canAppoint } from './liaison.policy.ts';

/** Whoever spoke for the unit does so until the day before. */
export const appointLiaison = writeOn(Liaison, {
  says: '任命联络员: appoint who speaks for a unit in a community; who did so hands over.',
  input: AppointLiaisonInput,
  about: async ({ unitId, communityId }, writing) => ({
    unit: await writing.peek(Unit, unitId),
    communityId: communityIdFrom(communityId),
  }),
  by: canAppoint,
  act: { zh: '任命该单位的联络员', en: 'appoint a liaison of this unit' },
  async run({ unit, communityId }, { displayName, fromDay }, { tx, now }) {
    if (fromDay < localDay(now)) throw termInThePast(fromDay);
    // Appointments of a unit in a community queue up here; otherwise two could both find nobody in office.
    const held = { unit, communityId, ...heldOn(fromDay) };
    const membership = await tx.findOne(Membership, held, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!membership) throw notAMember();
    const [last] = await tx.find(Liaison, { unit, communityId }, { orderBy: { fromDay: 'desc' }, limit: 1 });
    if (last && last.fromDay >= fromDay) throw liaisonAlreadyAppointed(last.fromDay);
    if (last && (last.untilDay === null || last.untilDay >= fromDay)) last.handOver(fromDay);
    await tx.flush();
    const appointed = new Liaison({ unit, communityId, displayName, fromDay });
    tx.persist(appointed);
    return appointed;
  },
});
