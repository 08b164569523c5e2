import { connectionOf } from '@hub/kit/connection.ts';
import { newId } from '@hub/kit/identifiers.ts';
import { LeadsTo } from '@hub/kit/leads-to.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { Entity, Enum, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { PartyGroup } from '../party-group/party-group.entity.ts';
import { PartyOrganization } from '../party-organization/party-organization.entity.ts';
import { looksAfter, seesMember } from './party-member.policy.ts';
import { PartyMemberState } from './party-member.state.ts';

export enum MemberCategory {
  REGISTERED = 'REGISTERED',
  FLOATING = 'FLOATING',
  UNTRANSFERRED = 'UNTRANSFERRED',
}
registerEnumType(MemberCategory, {
  name: 'MemberCategory',
  description: '党员类别: how the organization comes to look after a member.',
  valuesConfig: {
    REGISTERED: { description: '在册: registered here.' },
    FLOATING: { description: '流动: registered elsewhere, lives here for a time.' },
    UNTRANSFERRED: { description: '未转入: retired here, membership not yet transferred.' },
  },
});

export enum MemberStanding {
  FULL = 'FULL',
  PROBATIONARY = 'PROBATIONARY',
}
registerEnumType(MemberStanding, {
  name: 'MemberStanding',
  description: '党员身份: full or probationary.',
  valuesConfig: {
    FULL: { description: '正式: a full member.' },
    PROBATIONARY: { description: '预备: on probation, without a vote.' },
  },
});

export enum MemberOccupation {
  RETIRED = 'RETIRED',
  WORKING = 'WORKING',
  JOBLESS = 'JOBLESS',
  STUDENT = 'STUDENT',
}
registerEnumType(MemberOccupation, {
  name: 'MemberOccupation',
  description: '从业状况: what a member does.',
  valuesConfig: {
    RETIRED: { description: '离退休: retired.' },
    WORKING: { description: '在职: at work.' },
    JOBLESS: { description: '待业: without work.' },
    STUDENT: { description: '学生: studying.' },
  },
});

@ObjectType({ description: '党员: a member of the Party whom the organization looks after.' })
@Directive('@key(fields: "id")')
@SeenBy(seesMember)
@Entity()
@Index({ properties: ['organization', 'state'] })
@Index({ properties: ['group', 'displayName'] })
export class PartyMember {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  /** Owned by the community subgraph; the organization's, with which the database keeps it. */
  @Property({ type: 'string', columnType: 'char(12)' })
  communityId: string;

  @ManyToOne(() => PartyOrganization)
  organization: PartyOrganization;

  /** Exactly one: a member is in no other group. */
  @LeadsTo(() => PartyGroup, { description: '党小组: the one group they are in.' })
  @ManyToOne(() => PartyGroup)
  group: PartyGroup;

  @Field(() => String, { description: '姓名: the name shown.' })
  @Property({ type: 'text' })
  displayName: string;

  @Field(() => MemberCategory, { description: '类别: registered here, floating, or not yet transferred.' })
  @Enum({ items: () => MemberCategory })
  category: MemberCategory;

  @Field(() => MemberStanding, { description: '身份: full or probationary.' })
  @Enum({ items: () => MemberStanding })
  standing: MemberStanding = MemberStanding.FULL;

  @Field(() => MemberOccupation, { description: '从业状况: what they do.' })
  @Enum({ items: () => MemberOccupation })
  occupation: MemberOccupation;

  @SeenBy(looksAfter)
  @Field(() => Boolean, { nullable: true, description: '年老体弱: too frail to come, so that others visit.' })
  @Property({ type: 'boolean' })
  frail: boolean = false;

  @Field(() => PartyMemberState, { description: '状态: where their belonging stands.' })
  @Enum({ items: () => PartyMemberState })
  state: PartyMemberState = PartyMemberState.ACTIVE;
}

export const PartyMemberConnection = connectionOf(PartyMember);
