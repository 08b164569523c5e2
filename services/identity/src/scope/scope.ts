import type { Grant } from '@hub/kit/actor.ts';
import { placeOf } from '@hub/kit/actor.ts';
import type { Context } from '@hub/kit/context.ts';
import { type Found, NoAnswer, type Sought } from '@hub/kit/elsewhere.ts';
import type { Locale } from '@hub/kit/errors.ts';
import { roleWords } from '@hub/kit/role-words.ts';
import { noSuch, scopeNotChecked } from './scope.errors.ts';

// What grants and tokens are held over is owned by other subgraphs: whether it is there, and what it is called, is theirs
// to say.

type Owned = 'Community' | 'Unit' | 'PartyGroup';

const owners: Readonly<Record<Owned, Pick<Sought, 'subgraph' | 'fields'>>> = {
  Community: { subgraph: 'community', fields: 'name' },
  Unit: { subgraph: 'resident-units', fields: 'name' },
  PartyGroup: { subgraph: 'party-branch', fields: 'no area' },
};

interface Named {
  type: Owned;
  id: string;
}

/** What a grant is held over, as far as somebody owns it: a street is a code alone. */
function heldOver({ role, scope, communityId }: Grant): Named[] {
  const community = communityId ?? (scope.length === 12 ? scope : undefined);
  const within: Named[] = community ? [{ type: 'Community', id: community }] : [];
  if (role === 'LIAISON' || role === 'UNIT_HEAD') return [{ type: 'Unit', id: scope }, ...within];
  return role === 'GROUP_LEADER' ? [{ type: 'PartyGroup', id: scope }, ...within] : within;
}

/** Refuses a grant over what does not exist. */
export async function checkScope({ elsewhere }: Context, grant: Grant): Promise<void> {
  const place = placeOf(grant) ?? '';
  for (const named of heldOver(grant)) {
    const sought = { ...named, ...owners[named.type], place };
    if (!elsewhere) throw scopeNotChecked();
    const found = await elsewhere.find(sought).catch((error: unknown) => {
      throw error instanceof NoAnswer ? scopeNotChecked() : error;
    });
    if (!found) throw noSuch[named.type](named.id);
  }
}

/** A grant in words, as 联席会主任(星槐社区); what nobody tells the name of has its id. */
export async function inWordsOf({ elsewhere, locale }: Context, grant: Grant): Promise<string> {
  const place = placeOf(grant) ?? '';
  const named = heldOver(grant);
  const names = await Promise.all(
    named.map(async ({ type, id }) => {
      const found = await elsewhere?.find({ type, id, ...owners[type], place }).catch(() => null);
      return found ? nameIn(found, locale) : id;
    }),
  );
  // Of a member's own grant the member is the person themselves.
  const over = named.length > 0 ? names : [grant.scope];
  const role = roleWords[grant.role][locale];
  return locale === 'zh' ? `${role}（${over.join('、')}）` : `${role} (${over.join(', ')})`;
}

function nameIn({ name, no, area }: Found, locale: Locale): string {
  if (typeof name === 'string') return name;
  return locale === 'zh' ? `第 ${no} 党小组（${area}）` : `party group ${no}, ${area}`;
}
