import { expect, it } from 'vitest';
import type { TestHub } from '../support/hub.ts';

/** What SQL that goes around the hub may not do, by the constraint that refuses it. */
export type Refused = [constraint: string, attempt: () => Promise<unknown>];

export const refuses = (refused: Refused[]) =>
  it.each(refused)('holds %s', async (constraint, attempt) => {
    await expect(attempt()).rejects.toMatchObject({ constraint });
  });

/** Changes a row past every rule but the database's own. */
export const changesOn = (hub: TestHub) => (table: string, change: string, id: string) =>
  hub.sql('resident-units', `update ${table} set ${change} where id = $1`, [id]);
