import { localDay } from '@hub/kit/clock.ts';
import type { Context } from '@hub/kit/context.ts';
import { write } from '@hub/kit/write.ts';
import { takeEffect } from './agreement.effect.ts';
import type { Agreement } from './agreement.entity.ts';
import { badHash, isOver, mayNot, notYet, reviewNotDue, stillRuns } from './agreement.errors.ts';
import type { AgreementInput, SignAgreementInput, TerminateAgreementInput } from './agreement.inputs.ts';
import { lockAgreement } from './agreement.locks.ts';
import { canKeep, canNegotiate, canTerminate, signsFor } from './agreement.policy.ts';
import { isHash } from './agreement.rules.ts';

/** Puts a draft to the other side. */
export const negotiate = (context: Context, input: AgreementInput): Promise<Agreement> =>
  write(context, 'negotiateAgreement', input, async (tx) => {
    const agreement = await lockAgreement(tx, context.actor, input.agreementId);
    if (!canNegotiate.allows(context.actor, agreement)) throw mayNot.negotiate();
    agreement.negotiate();
    return agreement;
  });

/** Signs for the side of the actor; with the other side's signature it is signed. */
export const sign = (context: Context, input: SignAgreementInput): Promise<Agreement> =>
  write(context, 'signAgreement', input, async (tx) => {
    const { actor, clock } = context;
    const agreement = await lockAgreement(tx, actor, input.agreementId);
    const parties = signsFor(actor, agreement);
    const party = parties.find((side) => !agreement.isSignedFor(side)) ?? parties[0];
    if (!party) throw mayNot.sign();
    if (!isHash(input.sha256)) throw badHash();
    agreement.sign(party, { by: actor.id, at: clock.now(), sha256: input.sha256 });
    return agreement;
  });

/** Lets a signed agreement hold, from its first day on. */
export const activate = (context: Context, input: AgreementInput): Promise<Agreement> =>
  write(context, 'activateAgreement', input, async (tx) => {
    const agreement = await lockAgreement(tx, context.actor, input.agreementId);
    if (!canKeep.allows(context.actor, agreement)) throw mayNot.activate();
    agreement.activate();
    const today = localDay(context.clock.now());
    if (today < agreement.activeFrom) throw notYet(agreement.activeFrom);
    if (agreement.activeTo && agreement.activeTo < today) throw isOver(agreement.activeTo);
    await takeEffect(tx, context.actor, agreement, today);
    return agreement;
  });

/** Says that both sides are to look at an agreement again. */
export const review = (context: Context, input: AgreementInput): Promise<Agreement> =>
  write(context, 'reviewAgreement', input, async (tx) => {
    const agreement = await lockAgreement(tx, context.actor, input.agreementId);
    if (!canKeep.allows(context.actor, agreement)) throw mayNot.review();
    agreement.review();
    const { reviewOn } = agreement;
    if (reviewOn && localDay(context.clock.now()) < reviewOn) throw reviewNotDue(reviewOn);
    return agreement;
  });

/** Records that an agreement has run out. */
export const expire = (context: Context, input: AgreementInput): Promise<Agreement> =>
  write(context, 'expireAgreement', input, async (tx) => {
    const agreement = await lockAgreement(tx, context.actor, input.agreementId);
    if (!canKeep.allows(context.actor, agreement)) throw mayNot.expire();
    agreement.expire();
    const { activeTo } = agreement;
    if (activeTo === null || localDay(context.clock.now()) <= activeTo) throw stillRuns(activeTo);
    return agreement;
  });

/** Ends an agreement before its time, or gives up a draft. */
export const terminate = (context: Context, input: TerminateAgreementInput): Promise<Agreement> =>
  write(context, 'terminateAgreement', input, async (tx) => {
    const agreement = await lockAgreement(tx, context.actor, input.agreementId);
    if (!canTerminate.allows(context.actor, agreement)) throw mayNot.terminate();
    agreement.terminate(input.reason);
    return agreement;
  });
