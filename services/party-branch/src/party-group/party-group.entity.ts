import { newId } from '@hub/kit/identifiers.ts';
import { LeadsTo } from '@hub/kit/leads-to.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { PartyMember } from '../party-member/party-member.entity.ts';
import { PartyOrganization } from '../party-organization/party-organization.entity.ts';
import { seesGroup } from './party-group.policy.ts';

@ObjectType({ description: '党小组: the members of one part of the neighbourhood.' })
@Directive('@key(fields: "id")')
@SeenBy(seesGroup)
@Entity()
@Unique({ properties: ['organization', 'no'] })
export class PartyGroup {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  /** Owned by the community subgraph; the organization's, with which the database keeps it. */
  @Property({ type: 'string', columnType: 'char(12)' })
  communityId: string;

  @LeadsTo(() => PartyOrganization, { description: '党组织: the organization it belongs to.' })
  @ManyToOne(() => PartyOrganization)
  organization: PartyOrganization;

  @Field(() => Int, { description: '序号: its number within the organization.' })
  @Property({ type: 'integer' })
  no: number;

  @Field(() => String, { description: '片区: the part of the neighbourhood it covers.' })
  @Property({ type: 'text' })
  area: string;

  /** A member of the group; the member's own row says which group. */
  @LeadsTo(() => PartyMember, { description: '组长: who leads it.' })
  @Property({ type: 'uuid', nullable: true })
  leaderId: string | null = null;
}
