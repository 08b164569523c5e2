import { newId } from '@hub/kit/identifiers.ts';
import { Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { PartyOrganization } from '../party-organization/party-organization.entity.ts';

@ObjectType({ description: '党小组: the members of one part of the neighbourhood.' })
@Directive('@key(fields: "id")')
@Entity()
@Unique({ properties: ['organization', 'no'] })
export class PartyGroup {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  @ManyToOne(() => PartyOrganization)
  organization: PartyOrganization;

  @Field(() => Int, { description: '序号: its number within the organization.' })
  @Property({ type: 'integer' })
  no: number;

  @Field(() => String, { description: '片区: the part of the neighbourhood it covers.' })
  @Property({ type: 'text' })
  area: string;

  /** A member of the group; the member's own row says which group. */
  @Property({ type: 'uuid', nullable: true })
  leaderId: string | null = null;
}
