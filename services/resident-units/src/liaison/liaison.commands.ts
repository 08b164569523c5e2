import { localDay } from '@hub/kit/clock.ts';
import type { Context } from '@hub/kit/context.ts';
import { communityIdFrom, uuidFrom } from '@hub/kit/identifiers.ts';
import { known } from '@hub/kit/known.ts';
import { write } from '@hub/kit/write.ts';
import { LockMode } from '@mikro-orm/postgresql';
import { Membership } from '../membership/membership.entity.ts';
import { notAMember } from '../membership/membership.errors.ts';
import { heldOn } from '../membership/membership.rules.ts';
import { Unit } from '../unit/unit.entity.ts';
import { unitNotFound } from '../unit/unit.errors.ts';
import { Liaison } from './liaison.entity.ts';
import { liaisonAlreadyAppointed, mayNot, termInThePast } from './liaison.errors.ts';
import type { AppointLiaisonInput } from './liaison.inputs.ts';
import { canAppoint } from './liaison.policy.ts';

/** Appoints who speaks for a unit in a community; whoever did hands over the day before. */
export const appoint = (context: Context, input: AppointLiaisonInput): Promise<Liaison> =>
  write(context, 'appointLiaison', input, async (tx) => {
    const { displayName, fromDay } = input;
    const communityId = communityIdFrom(input.communityId);
    const found = await tx.findOne(Unit, uuidFrom(input.unitId));
    const unit = known(context.actor, found, () => unitNotFound(input.unitId));
    if (!canAppoint.allows(context.actor, { unit, communityId })) throw mayNot.appoint();
    if (fromDay < localDay(context.clock.now())) throw termInThePast(fromDay);
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
  });
