import { CheckOutDocument, HubNowDocument } from '../../gql/graphql.ts';
import { ask } from '../../ui/ask.ts';
import { database, type WaitingWrite } from '../../ui/database.ts';
import { newId } from '../../ui/new-id.ts';
import { type Problem, Refused, undecided } from '../../ui/problem.ts';

export const waitingCheckOuts = async (personId: string): Promise<WaitingWrite[]> =>
  (await (await database()).getAll('waiting')).filter((waiting) => waiting.personId === personId);

/** Every check-out goes through here, with a network or without. A second tap finds the first and adds nothing. */
export async function putCheckOut(personId: string, signupId: string): Promise<void> {
  const tx = (await database()).transaction('waiting', 'readwrite');
  const known = (await tx.store.getAll()).some((waiting) => waiting.signupId === signupId);
  if (!known) await tx.store.put({ id: newId(), personId, signupId, tappedAtMs: Date.now() });
  await tx.done;
}

let sending: Promise<Problem[]> | undefined;

/** Sends what waits, and says what was refused. What does not get through goes on waiting. */
export function sendCheckOuts(personId: string): Promise<Problem[]> {
  sending ??= send(personId).finally(() => {
    sending = undefined;
  });
  return sending;
}

async function send(personId: string): Promise<Problem[]> {
  const refused: Problem[] = [];
  for (const waiting of await waitingCheckOuts(personId)) {
    try {
      const problem = await sendOne(waiting);
      if (problem) refused.push(problem);
    } catch (error) {
      if (error instanceof Refused) break;
      throw error;
    }
  }
  return refused;
}

async function sendOne(waiting: WaitingWrite): Promise<Problem | undefined> {
  const { id, signupId } = waiting;
  const at = waiting.at ?? (await dated(waiting));
  if (!at) return undefined;
  const { problems } = await ask(CheckOutDocument, { input: { clientMutationId: id, signupId, at } });
  const [problem] = problems.filter(({ path }) => path.length <= 1);
  // A graph that does not answer has not refused, and what may have been done is asked again.
  if (problem && undecided.has(problem.code)) return undefined;
  await (await database()).delete('waiting', id);
  return problem;
}

/**
 * When the tap was by the hub's clock: as long ago as this phone's clock says, which may be wrong itself but is wrong by
 * the same amount now. Kept before it is sent, so that a repeat says exactly the same.
 */
async function dated(waiting: WaitingWrite): Promise<string | undefined> {
  const { data } = await ask(HubNowDocument, {});
  if (data.me?.id !== waiting.personId || !data.now) return undefined;
  const agoMs = Math.max(0, Date.now() - waiting.tappedAtMs);
  const at = new Date(Date.parse(data.now) - agoMs).toISOString();
  const tx = (await database()).transaction('waiting', 'readwrite');
  const stored = await tx.store.get(waiting.id);
  if (stored && !stored.at) await tx.store.put({ ...stored, at });
  await tx.done;
  return stored?.at ?? at;
}
