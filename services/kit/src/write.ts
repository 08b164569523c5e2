import { createHash } from 'node:crypto';
import { type EntityManager, wrap } from '@mikro-orm/postgresql';
import { Field, ID, InputType } from 'type-graphql';
import type { Actor } from './actor.ts';
import { AuditEntry } from './audit-entry.entity.ts';
import { type Change, recordChanges } from './changes.ts';
import type { Context } from './context.ts';
import { troubleOf, wasNotSent } from './database-errors.ts';
import { HubError, notFound, writeUncertain } from './errors.ts';
import { FirstAnswer } from './first-answer.entity.ts';
import { known } from './known.ts';
import { OutboxEvent } from './outbox-event.entity.ts';

/** What every mutation's input carries. */
@InputType()
export abstract class MutationInput {
  @Field(() => ID, {
    description:
      '请求标识: chosen by the caller, once per intended write; a repeat gets the first answer and writes nothing.',
  })
  clientMutationId: string;
}

/** What to answer when a database constraint, by its name, stops a write that passed its rules: it lost a race. */
export type Refusals = Readonly<Record<string, (em: EntityManager) => HubError | Promise<HubError>>>;

/**
 * Runs one write: a single transaction that commits the rows the command changed together with their audit
 * entries, an outbox event and the answer to remember. The command returns the entity that is the answer.
 */
export async function write<T extends object>(
  context: Context,
  verb: string,
  input: MutationInput,
  command: (tx: EntityManager) => Promise<T>,
  refusals: Refusals = {},
): Promise<T> {
  let isWritten = false;
  try {
    return await context.forkForWrite().transactional(async (tx) => {
      const repeated = await claim<T>(tx, context.actor, verb, input);
      if (repeated) return repeated;
      const changes = recordChanges(tx);
      const answer = await command(tx);
      await tx.flush();
      await record(tx, context, verb, input, changes, answer);
      isWritten = true;
      return answer;
    });
  } catch (error) {
    // All that was left was to commit: whether that was done, only a repeat can tell.
    if (isWritten && troubleOf(error) === 'away' && !wasNotSent(error)) throw writeUncertain();
    const refusal = refusals[constraintOf(error)];
    if (refusal) throw await refusal(context.forkForWrite());
    throw error;
  } finally {
    context.renew();
  }
}

/**
 * Takes the caller's `clientMutationId` for this write. A second taker waits here until the first has committed,
 * and is then given the first one's answer.
 */
async function claim<T extends object>(
  tx: EntityManager,
  actor: Actor,
  verb: string,
  { clientMutationId, ...input }: MutationInput,
): Promise<T | undefined> {
  const inputSha256 = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  const claimed = await tx.execute<unknown[]>(
    `insert into first_answer (actor_id, client_mutation_id, verb, input_sha256) values (?, ?, ?, ?)
     on conflict do nothing returning 1`,
    [actor.id, clientMutationId, verb, inputSha256],
  );
  if (claimed.length > 0) return undefined;
  const first = await tx.findOneOrFail(FirstAnswer, { actorId: actor.id, clientMutationId });
  if (first.verb !== verb || first.inputSha256 !== inputSha256) throw mutationIdReused(clientMutationId);
  const row: T | null = await tx.findOne(first.entity as never, first.entityId as never);
  // It is told as it is now, to one who may still know of it.
  return known(actor, row, () =>
    notFound({ zh: '该项操作的结果', en: 'answer to that write' }, String(first.entityId)),
  );
}

async function record(
  tx: EntityManager,
  { actor, clock }: Context,
  verb: string,
  { clientMutationId }: MutationInput,
  changes: Change[],
  answer: object,
): Promise<void> {
  const at = clock.now();
  const subject = wrap(answer, true);
  const [entity, entityId] = [subject.__meta.className, String(subject.getPrimaryKey())];
  await tx.insert(tx.create(OutboxEvent, { at, verb, entity, entityId, changes }, { persist: false }));
  await tx.nativeUpdate(FirstAnswer, { actorId: actor.id, clientMutationId }, { entity, entityId });
  // Last, because audit entries of a community queue up for their numbers until the transaction ends; and in one order,
  // so that two that write for the same communities do not wait for each other.
  const entries = changes.toSorted(byCommunity).map(({ id, ...change }) => ({
    ...change,
    at,
    actorId: actor.id,
    verb,
    entityId: id,
  }));
  if (entries.length > 0) await tx.insertMany(AuditEntry, entries);
}

const byCommunity = (one: Change, other: Change): number =>
  (one.communityId ?? '').localeCompare(other.communityId ?? '');

/** The name of the constraint that PostgreSQL says was violated, or an empty string. */
function constraintOf(error: unknown): string {
  return error instanceof Error && 'constraint' in error ? String(error.constraint) : '';
}

const mutationIdReused = (clientMutationId: string) =>
  new HubError(
    'CLIENT_MUTATION_ID_REUSED',
    {
      zh: '该 clientMutationId 已用于另一项操作。每次新的操作请换用新的标识。',
      en: 'This clientMutationId has been used for another write. Choose a new one for each new write.',
    },
    { clientMutationId },
  );
