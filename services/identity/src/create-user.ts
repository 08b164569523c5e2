import { randomBytes } from 'node:crypto';
import type { Actor } from '@hub/kit/actor.ts';
import { newId } from '@hub/kit/identifiers.ts';
import type { RunningSubgraph } from '@hub/kit/running-subgraph.ts';
import * as grants from './grant/grant.commands.ts';
import * as people from './person/person.commands.ts';

export interface NewAdministrator {
  username: string;
  street: string;
  name: string;
}

/** The first administrator of a street office, by the same commands and with the same record as everyone else. */
export async function createUser(
  running: RunningSubgraph,
  { username, street, name }: NewAdministrator,
): Promise<string> {
  const password = randomBytes(12).toString('base64url');
  const operator: Actor = { id: 'operator', grants: [{ role: 'STREET_OFFICE', scope: street }] };
  const context = running.contextFor({ actor: operator, locale: 'zh' });
  const once = () => ({ clientMutationId: newId() });
  const person = await people.register(context, { ...once(), username, displayName: name, password });
  const administrator = { personId: person.id, role: 'STREET_OFFICE', scope: street } as const;
  await grants.give(context, { ...once(), ...administrator, reason: '首任街道党工委管理员' });
  return `${username} 的初始密码,请登录后修改 · initial password, to be changed: ${password}`;
}
