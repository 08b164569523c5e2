import type { Context } from '@hub/kit/context.ts';
import { communityIdFrom, uuidFrom } from '@hub/kit/identifiers.ts';
import { known } from '@hub/kit/known.ts';
import { write } from '@hub/kit/write.ts';
import { LockMode } from '@mikro-orm/postgresql';
import { checkScope } from '../scope/scope.ts';
import { AccessToken } from './access-token.entity.ts';
import { lifeOutOfRange, mayNot, tokenNotFound, tooManyTokens } from './access-token.errors.ts';
import type { CreateAccessTokenInput, RevokeAccessTokenInput } from './access-token.inputs.ts';
import { isForHead } from './access-token.policy.ts';
import { newSecret, sha256Of } from './access-token.secret.ts';

const longestDays = 366;
const mostValid = 20;

/** Makes a token; a repeat of the request finds it again, but not its secret. */
export const create = (context: Context, input: CreateAccessTokenInput): Promise<AccessToken> =>
  write(context, 'createAccessToken', input, async (tx) => {
    const { actor, clock } = context;
    const [unitId, communityId] = [uuidFrom(input.unitId), communityIdFrom(input.communityId)];
    if (!isForHead.allows(actor, { unitId, communityId })) throw mayNot.create();
    if (input.lifeDays < 1 || input.lifeDays > longestDays) throw lifeOutOfRange(longestDays);
    await checkScope(context, { role: 'LIAISON', scope: unitId, communityId });
    const now = clock.now();
    await tx.execute(`select pg_advisory_xact_lock(hashtextextended('access tokens of ' || ?, 0))`, [unitId]);
    const valid = { unitId, revokedAt: null, expiresAt: { $gt: now } };
    if ((await tx.count(AccessToken, valid)) >= mostValid) throw tooManyTokens(mostValid);
    const secret = newSecret();
    const token = new AccessToken(
      {
        unitId,
        communityId,
        name: input.name,
        secretSha256: sha256Of(secret),
        createdById: actor.id,
        createdAt: now,
        expiresAt: new Date(now.getTime() + input.lifeDays * 86_400_000),
      },
      secret,
    );
    tx.persist(token);
    return token;
  });

export const revoke = (context: Context, input: RevokeAccessTokenInput): Promise<AccessToken> =>
  write(context, 'revokeAccessToken', input, async (tx) => {
    const id = uuidFrom(input.accessTokenId);
    const found = await tx.findOne(AccessToken, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const token = known(context.actor, found, () => tokenNotFound(id));
    if (!isForHead.allows(context.actor, token)) throw mayNot.revoke();
    token.revoke(context.clock.now());
    return token;
  });
