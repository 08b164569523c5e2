import { localDay } from '@hub/kit/clock.ts';
import type { Context } from '@hub/kit/context.ts';
import { known } from '@hub/kit/known.ts';
import { write } from '@hub/kit/write.ts';
import { LockMode } from '@mikro-orm/postgresql';
import { hashPassword } from 'better-auth/crypto';
import { Grant } from '../grant/grant.entity.ts';
import { canGive } from '../grant/grant.policy.ts';
import { notOverOn } from '../grant/grant.rules.ts';
import { Account } from './account.entity.ts';
import { Person } from './person.entity.ts';
import { badPassword, badUsername, mayNot, personNotFound, usernameTaken } from './person.errors.ts';
import type { RegisterPersonInput, ResetPasswordInput } from './person.inputs.ts';
import { canRegister, canResetPassword } from './person.policy.ts';
import { isPassword, isUsername, longestPassword, shortestPassword } from './person.rules.ts';

/** Registers a person, who can then sign in and be given roles. */
export const register = (context: Context, input: RegisterPersonInput): Promise<Person> =>
  write(
    context,
    'registerPerson',
    input,
    async (tx) => {
      if (!canRegister.allows(context.actor, {})) throw mayNot.register();
      const { username, displayName: name, password } = input;
      if (!isUsername(username)) throw badUsername();
      if (!isPassword(password)) throw badPassword(shortestPassword, longestPassword);
      if (await tx.count(Person, { username })) throw usernameTaken();
      const person = new Person({ username, name, createdAt: context.clock.now() });
      tx.persist([person, new Account(person, await hashPassword(password))]);
      return person;
    },
    { person_username_unique: usernameTaken },
  );

/**
 * Sets a forgotten password anew and ends the person's sessions. Whoever does so could sign in as that person, and must
 * therefore be able to give every role that person holds or is going to.
 */
export const resetPassword = (context: Context, input: ResetPasswordInput): Promise<Person> =>
  write(context, 'resetPassword', input, async (tx) => {
    const { actor, clock } = context;
    const person = known(actor, await tx.findOne(Person, input.personId), () =>
      personNotFound(input.personId),
    );
    const held = await tx.find(Grant, { personId: person.id, ...notOverOn(localDay(clock.now())) });
    const mayAll = held.every((grant) => canGive.allows(actor, grant));
    if (!canResetPassword.allows(actor, person) || !mayAll) throw mayNot.resetPassword();
    if (!isPassword(input.password)) throw badPassword(shortestPassword, longestPassword);
    const account = await tx.findOneOrFail(
      Account,
      { person, providerId: 'credential' },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    account.password = await hashPassword(input.password);
    account.updatedAt = clock.now();
    await tx.execute('delete from session where person_id = ?', [person.id]);
    return person;
  });
