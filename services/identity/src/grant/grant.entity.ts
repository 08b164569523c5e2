import type { Role } from '@hub/kit/actor.ts';
import { connectionOf } from '@hub/kit/connection.ts';
import { newId } from '@hub/kit/identifiers.ts';
import { LeadsTo } from '@hub/kit/leads-to.ts';
import { DateTime, LocalDate } from '@hub/kit/scalars.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { Check, Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Person } from '../person/person.entity.ts';
import { grantEnded } from './grant.errors.ts';
import { seesGrant } from './grant.policy.ts';
import { RoleName } from './role-name.ts';

/** What a grant is made from. */
export type NewGrant = Pick<
  Grant,
  'personId' | 'role' | 'scope' | 'communityId' | 'fromDay' | 'untilDay' | 'givenById' | 'reason'
>;

@ObjectType({ description: '授权: one role of one person within one scope, for a time.' })
@Directive('@key(fields: "id")')
@SeenBy(seesGrant)
@Entity({ tableName: 'role_grant' })
@Index({ properties: ['personId', 'fromDay', 'id'] })
@Index({ properties: ['place', 'role'] })
@Check({ name: 'role_grant_ends_after_start', expression: 'until_day is null or until_day >= from_day' })
@Check({
  name: 'role_grant_is_ended_by_someone',
  expression: '(ended_at is null) = (ended_by_id is null) and (ended_at is null) = (end_reason is null)',
})
@Check({
  name: 'role_grant_is_for_a_community_or_street',
  expression: "place ~ '^[0-9]{9}([0-9]{3})?$' and place = coalesce(community_id, scope)",
})
@Check({
  name: 'role_grant_scope_fits_its_role',
  expression: `case
    when role in ('STREET_OFFICE') then scope ~ '^[0-9]{9}$' and community_id is null
    when role in ('AUDITOR') and length(scope) = 9 then scope ~ '^[0-9]{9}$' and community_id is null
    when role in ('LIAISON', 'UNIT_HEAD', 'GROUP_LEADER', 'IN_SERVICE_MEMBER', 'VOLUNTEER')
      then scope ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' and community_id is not null
    else scope ~ '^[0-9]{12}$' and coalesce(community_id = scope, false) end`,
})
export class Grant {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  @LeadsTo(() => Person, { description: '人员: who holds it.' })
  @Property({ type: 'text' })
  personId: string;

  @Field(() => RoleName, { description: '角色: which role.' })
  @Property({ type: 'text' })
  role: Role;

  @Field(() => ID, {
    description:
      '范围: a community’s division code, its first nine digits for a street, or the id of a unit, a party group or the member one is.',
  })
  @Property({ type: 'text' })
  scope: string;

  /** The community in which the grant holds; none for a street. */
  @Property({ type: 'text', nullable: true })
  communityId: string | null;

  /** The community, or the street, in which the grant holds. */
  @Property({ type: 'text' })
  place: string;

  @Field(() => LocalDate, { description: '起: its first day.' })
  @Property({ type: 'string', columnType: 'date' })
  fromDay: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: '止: its last day; none if it was given without one.',
  })
  @Property({ type: 'string', columnType: 'date', nullable: true })
  untilDay: string | null;

  @LeadsTo(() => Person, { description: '授权人: who gave it.' })
  @Property({ type: 'text' })
  givenById: string;

  @Field(() => String, { description: '授权原因: why it was given.' })
  @Property({ type: 'text' })
  reason: string;

  @Field(() => DateTime, { nullable: true, description: '终止时间: when it was ended before its last day.' })
  @Property({ type: 'Date', columnType: 'timestamptz(3)', nullable: true })
  endedAt: Date | null = null;

  @LeadsTo(() => Person, { description: '终止人: who ended it.' })
  @Property({ type: 'text', nullable: true })
  endedById: string | null = null;

  @Field(() => String, { nullable: true, description: '终止原因: why it was ended.' })
  @Property({ type: 'text', nullable: true })
  endReason: string | null = null;

  constructor(grant: NewGrant) {
    Object.assign(this, grant);
    this.place = grant.communityId ?? grant.scope;
  }

  /** Ends it at once, and once. */
  end(at: Date, byId: string, reason: string): void {
    if (this.endedAt) throw grantEnded(this.endedAt);
    this.endedAt = at;
    this.endedById = byId;
    this.endReason = reason;
  }
}

export const GrantConnection = connectionOf(Grant);
