import { newId } from '@hub/kit/identifiers.ts';
import { DateTime } from '@hub/kit/scalars.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { seesPerson } from './person.policy.ts';

/** What a person is made from. */
export type NewPerson = Pick<Person, 'username' | 'name' | 'createdAt'>;

/** The columns are those of the sign-in library (better-auth), which reads and writes the same rows. */
@ObjectType({ description: '人员: someone who signs in to the hub.' })
@Directive('@key(fields: "id")')
@SeenBy(seesPerson)
@Entity()
export class Person {
  @Field(() => ID, { description: '标识: their id, which tokens carry as their subject.' })
  @PrimaryKey({ type: 'text' })
  id: string = newId();

  @Field(() => String, { description: '用户名: the name they sign in with.' })
  @Property({ type: 'text', unique: true })
  username: string;

  @Field(() => String, { name: 'displayName', description: '姓名: the name shown.' })
  @Property({ type: 'text' })
  name: string;

  @Field(() => DateTime, { name: 'registeredAt', description: '登记时间: since when they are registered.' })
  @Property({ type: 'Date', columnType: 'timestamptz(3)' })
  createdAt: Date;

  @Property({ type: 'Date', columnType: 'timestamptz(3)' })
  updatedAt: Date;

  /** Wanted by the sign-in library; the hub sends no mail. */
  @Property({ type: 'text', unique: true })
  email: string;

  @Property({ type: 'boolean' })
  emailVerified: boolean = false;

  @Property({ type: 'text', nullable: true })
  image: string | null = null;

  @Property({ type: 'text', nullable: true })
  displayUsername: string | null = null;

  @Property({ type: 'text', nullable: true })
  role: string | null = null;

  @Property({ type: 'boolean', nullable: true })
  banned: boolean | null = false;

  @Property({ type: 'text', nullable: true })
  banReason: string | null = null;

  @Property({ type: 'Date', columnType: 'timestamptz(3)', nullable: true })
  banExpires: Date | null = null;

  constructor({ username, name, createdAt }: NewPerson) {
    this.username = username;
    this.name = name;
    this.email = `${username}@hub.invalid`;
    this.createdAt = createdAt;
    this.updatedAt = createdAt;
  }
}
