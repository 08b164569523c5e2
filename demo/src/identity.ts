import { Grant } from '@hub/identity/grant/grant.entity.ts';
import { Account } from '@hub/identity/person/account.entity.ts';
import { Person } from '@hub/identity/person/person.entity.ts';
import { hashPassword } from 'better-auth/crypto';
import type { Letter, Pair } from './identifiers.ts';
import { accounts, demonstrationPassword, grants, persons } from './people.ts';
import type { Rows } from './rows.ts';

let hashed: Promise<string> | undefined;

/** Who signs in to the demonstration: the people of the first two communities; more communities bring no more people. */
export async function identityRows({ no }: Pair, letter: Letter): Promise<Rows[]> {
  if (no > 0) return [];
  hashed ??= hashPassword(demonstrationPassword);
  return [
    { entity: Person, rows: persons(letter) },
    { entity: Account, rows: accounts(letter, await hashed) },
    { entity: Grant, rows: grants(letter) },
  ];
}
