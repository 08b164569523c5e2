import { createAuth } from '@hub/identity/sign-in/auth.ts';
import { getMigrations } from 'better-auth/db/migration';
import pg from 'pg';
import { expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { secret } from '../support/open-hub.ts';

const hub = useHub('empty');

it('the sign-in library finds every table and column that it wants', async () => {
  const pool = new pg.Pool({ connectionString: hub.databases.placed.identity.ownerUrl });
  try {
    const auth = createAuth({
      pool,
      origin: 'http://localhost',
      secret,
      rightsOf: async () => ({ grants: [], asOf: 0, leftMs: 0 }),
    });
    const { toBeCreated, toBeAdded } = await getMigrations(auth.options);
    expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] });
  } finally {
    await pool.end();
  }
});
