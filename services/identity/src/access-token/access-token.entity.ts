import { connectionOf } from '@hub/kit/connection.ts';
import { newId } from '@hub/kit/identifiers.ts';
import { LeadsTo } from '@hub/kit/leads-to.ts';
import { DateTime } from '@hub/kit/scalars.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { Check, Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Community, Unit } from '../foreign-types.ts';
import { Person } from '../person/person.entity.ts';
import { tokenRevoked } from './access-token.errors.ts';
import { isForHead } from './access-token.policy.ts';

/** What a token is made from. */
export type NewAccessToken = Pick<
  AccessToken,
  'unitId' | 'communityId' | 'name' | 'secretSha256' | 'createdById' | 'createdAt' | 'expiresAt'
>;

@ObjectType({ description: '访问令牌: what a unit’s program signs in with; it acts as the unit’s liaison.' })
@Directive('@key(fields: "id")')
@SeenBy(isForHead)
@Entity()
@Index({ properties: ['unitId', 'createdAt', 'id'] })
@Check({ name: 'access_token_expires_after_it_was_made', expression: 'expires_at > created_at' })
export class AccessToken {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  @LeadsTo(() => Unit, { description: '单位: whose program uses it.' })
  @Property({ type: 'uuid' })
  unitId: string;

  @LeadsTo(() => Community, { description: '社区: in which community it acts.' })
  @Property({ type: 'string', columnType: 'char(12)' })
  communityId: string;

  @Field(() => String, { description: '名称: what it is for.' })
  @Property({ type: 'text' })
  name: string;

  /** Only the hash is kept; hidden, so that no audit entry carries it. */
  @Property({ type: 'string', columnType: 'char(64)', unique: true, hidden: true })
  secretSha256: string;

  @LeadsTo(() => Person, { description: '创建人: who made it.' })
  @Property({ type: 'text' })
  createdById: string;

  @Field(() => DateTime, { description: '创建时间: when it was made.' })
  @Property({ type: 'Date', columnType: 'timestamptz(3)' })
  createdAt: Date;

  @Field(() => DateTime, { description: '到期时间: when it stops working.' })
  @Property({ type: 'Date', columnType: 'timestamptz(3)' })
  expiresAt: Date;

  @Field(() => DateTime, { nullable: true, description: '最近使用: when it was last used, to the minute.' })
  @Property({ type: 'Date', columnType: 'timestamptz(3)', nullable: true })
  lastUsedAt: Date | null = null;

  @Field(() => DateTime, { nullable: true, description: '吊销时间: when it was revoked.' })
  @Property({ type: 'Date', columnType: 'timestamptz(3)', nullable: true })
  revokedAt: Date | null = null;

  @Field(() => String, {
    nullable: true,
    description: '令牌: the token itself, shown once, in the answer that made it.',
  })
  secret?: string | null;

  constructor(token: NewAccessToken, secret: string) {
    Object.assign(this, token);
    this.secret = secret;
  }

  revoke(at: Date): void {
    if (this.revokedAt) throw tokenRevoked(this.revokedAt);
    this.revokedAt = at;
  }
}

export const AccessTokenConnection = connectionOf(AccessToken);
