import type { Context } from '@hub/kit/context.ts';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Resolution } from '../resolution/resolution.entity.ts';
import { AgendaItem } from './agenda-item.entity.ts';
import { seesAgreementSubject } from './agenda-item.policy.ts';
import { numbered } from './agenda-item.rules.ts';
import {
  AgendaSubject,
  AgendaSubjectKind,
  Agreement,
  Commitment,
  Facility,
  Need,
  ServiceActivity,
} from './agenda-subject.ts';

/** The agenda of a meeting in order, numbered; one statement however many meetings are asked about. */
export const agendaOf = async (
  meetingId: string,
  { loaders }: Context,
): Promise<{ number: string; item: AgendaItem }[]> =>
  numbered(
    await loaders.manyBy(AgendaItem, 'meeting', { orderBy: { position: 'asc', id: 'asc' } }).load(meetingId),
  );

@Resolver(() => AgendaItem)
export class AgendaItemResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: '序号: its number on the agenda, as 2 or 2.1.',
  })
  async number(@Root() { id, meeting }: AgendaItem, @Ctx() context: Context): Promise<string | null> {
    const items = await agendaOf(meeting.id, context);
    return items.find(({ item }) => item.id === id)?.number ?? null;
  }

  @FieldResolver(() => Resolution, {
    nullable: true,
    description: '决议: what was decided, or is to be, on this item.',
  })
  async resolution(@Root() { id }: AgendaItem, @Ctx() { loaders }: Context): Promise<Resolution | null> {
    const resolutions = await loaders.manyBy(Resolution, 'agendaItem', { orderBy: { no: 'desc' } }).load(id);
    return resolutions[0] ?? null;
  }

  @FieldResolver(() => [AgendaSubject], {
    nullable: 'itemsAndList',
    description:
      '议题对象: what it is about, in whichever graph it lives; null for what is not the caller’s to know of.',
  })
  subjects(@Root() item: AgendaItem, @Ctx() context: Context): Promise<(typeof AgendaSubject | null)[]> {
    const told = item.subjects.filter(
      ({ kind }) => kind !== AgendaSubjectKind.AGREEMENT || seesAgreementSubject.allows(context.actor, item),
    );
    return Promise.all(told.map(({ kind, id }) => subjectOf(kind, id, context)));
  }
}

function subjectOf(
  kind: AgendaSubjectKind,
  id: string,
  { loaders }: Context,
): typeof AgendaSubject | Promise<Resolution | null> {
  switch (kind) {
    case AgendaSubjectKind.NEED:
      return new Need(id);
    case AgendaSubjectKind.COMMITMENT:
      return new Commitment(id);
    case AgendaSubjectKind.FACILITY:
      return new Facility(id);
    case AgendaSubjectKind.SERVICE_ACTIVITY:
      return new ServiceActivity(id);
    case AgendaSubjectKind.AGREEMENT:
      return new Agreement(id);
    case AgendaSubjectKind.RESOLUTION:
      return loaders.byId(Resolution).load(id);
  }
}
