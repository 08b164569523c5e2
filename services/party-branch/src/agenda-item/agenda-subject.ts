import { Foreign, ForeignType } from '@hub/kit/foreign-type.ts';
import { createUnionType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { Resolution } from '../resolution/resolution.entity.ts';

/** What an agenda item can be about; all but resolutions belong to other subgraphs, and are their keys here. */
export enum AgendaSubjectKind {
  NEED = 'NEED',
  COMMITMENT = 'COMMITMENT',
  FACILITY = 'FACILITY',
  RESOLUTION = 'RESOLUTION',
  SERVICE_ACTIVITY = 'SERVICE_ACTIVITY',
  AGREEMENT = 'AGREEMENT',
}
registerEnumType(AgendaSubjectKind, {
  name: 'AgendaSubjectKind',
  description: '议题对象类别: what kind of thing an item is about.',
  valuesConfig: {
    NEED: { description: '需求: a need of the community.' },
    COMMITMENT: { description: '资源承诺: a commitment of a unit.' },
    FACILITY: { description: '场地: a facility.' },
    RESOLUTION: { description: '决议: an earlier resolution.' },
    SERVICE_ACTIVITY: { description: '服务活动: an activity.' },
    AGREEMENT: { description: '共建协议: an agreement.' },
  },
});

@Foreign('需求: something the community lacks and asks for.', { isExtended: false })
export class Need extends ForeignType {}

@Foreign('场地: a place that can be shared, the community’s own or lent by a resident unit.', {
  isExtended: false,
})
export class Facility extends ForeignType {}

@Foreign('服务活动: something done for residents, with shifts to serve in.', { isExtended: false })
export class ServiceActivity extends ForeignType {}

@Foreign('共建协议: what a unit and the community have agreed to do for each other.', { isExtended: false })
export class Agreement extends ForeignType {}

@Foreign('资源承诺: what a unit has promised, from pledge to acceptance.', { isExtended: false })
export class Commitment extends ForeignType {}

export const AgendaSubject = createUnionType({
  name: 'AgendaSubject',
  description: '议题对象: what an item is about, in whichever graph it lives.',
  types: () => [Need, Commitment, Facility, Resolution, ServiceActivity, Agreement] as const,
});

/** A subject as the item's row keeps it. */
@InputType({ description: '议题对象: what the item is about.' })
export class AgendaSubjectInput {
  @Field(() => AgendaSubjectKind, { description: '类别: what kind of thing.' })
  kind: AgendaSubjectKind;

  @Field(() => ID, { description: '标识: its id.' })
  id: string;
}
