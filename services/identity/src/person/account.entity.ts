import { newId } from '@hub/kit/identifiers.ts';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Person } from './person.entity.ts';

/** 账户: a person's password, as the sign-in library (better-auth) keeps it. */
@Entity()
export class Account {
  @PrimaryKey({ type: 'text' })
  id: string = newId();

  @ManyToOne(() => Person, { index: true, deleteRule: 'cascade' })
  person: Person;

  @Property({ type: 'text' })
  accountId: string;

  @Property({ type: 'text' })
  providerId: string = 'credential';

  /** Hashed (scrypt); hidden, so that no audit entry carries it. */
  @Property({ type: 'text', nullable: true, hidden: true })
  password: string | null;

  @Property({ type: 'text', nullable: true, hidden: true })
  accessToken: string | null = null;

  @Property({ type: 'text', nullable: true, hidden: true })
  refreshToken: string | null = null;

  @Property({ type: 'text', nullable: true, hidden: true })
  idToken: string | null = null;

  @Property({ type: 'Date', columnType: 'timestamptz(3)', nullable: true })
  accessTokenExpiresAt: Date | null = null;

  @Property({ type: 'Date', columnType: 'timestamptz(3)', nullable: true })
  refreshTokenExpiresAt: Date | null = null;

  @Property({ type: 'text', nullable: true })
  scope: string | null = null;

  @Property({ type: 'Date', columnType: 'timestamptz(3)' })
  createdAt: Date;

  @Property({ type: 'Date', columnType: 'timestamptz(3)' })
  updatedAt: Date;

  constructor(person: Person, password: string) {
    this.person = person;
    this.accountId = person.id;
    this.password = password;
    this.createdAt = person.createdAt;
    this.updatedAt = person.createdAt;
  }
}
