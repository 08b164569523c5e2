import { database, type KeptAnswer } from './database.ts';

/** The last answer to each question that a page wants to have without a network too. */
export const keepAnswer = async (key: string, data: unknown): Promise<void> => {
  await (await database()).put('answers', { key, data, keptAtMs: Date.now() });
};

export const keptAnswer = async (key: string): Promise<KeptAnswer | undefined> =>
  (await database()).get('answers', key);

/** On leaving, nothing of a person stays on the device but what they have yet to send. */
export const forgetAnswers = async (): Promise<void> => {
  await (await database()).clear('answers');
};
