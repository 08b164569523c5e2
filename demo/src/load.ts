import { subgraph as community } from '@hub/community/subgraph.ts';
import { subgraph as identity } from '@hub/identity/subgraph.ts';
import { demonstrationStart } from '@hub/kit/clock.ts';
import { openDatabase } from '@hub/kit/database.ts';
import { bringUpToDate } from '@hub/kit/migrating.ts';
import { Demonstration } from '@hub/kit/demonstration.entity.ts';
import type { PlacedDatabase } from '@hub/kit/placed-database.ts';
import type { Subgraph } from '@hub/kit/subgraph.ts';
import { subgraph as partyBranch } from '@hub/party-branch/subgraph.ts';
import { subgraph as residentUnits } from '@hub/resident-units/subgraph.ts';
import pg from 'pg';
import { communityRows } from './community.ts';
import type { Letter, Pair } from './identifiers.ts';
import { identityRows } from './identity.ts';
import { partyBranchRows } from './party-branch.ts';
import { residentUnitsRows } from './resident-units.ts';
import type { Rows } from './rows.ts';

/** Where the databases are, by subgraph name. */
export type Databases = Readonly<Record<string, PlacedDatabase>>;

interface Source {
  subgraph: Subgraph;
  rowsOf(pair: Pair, letter: Letter): Rows[] | Promise<Rows[]>;
}

const sources: readonly Source[] = [
  { subgraph: community, rowsOf: communityRows },
  { subgraph: partyBranch, rowsOf: partyBranchRows },
  { subgraph: residentUnits, rowsOf: residentUnitsRows },
  { subgraph: identity, rowsOf: identityRows },
];

/**
 * Fills the databases with the demonstration, and with `scale` − 1 more pairs of communities like it.
 * Each database is filled in one transaction; one that is filled already is left alone.
 */
export async function loadDemonstration(databases: Databases, { scale = 1 } = {}): Promise<void> {
  await Promise.all(
    sources.map(async ({ subgraph, rowsOf }) => {
      const database = databases[subgraph.name];
      if (!database) throw new Error(`The demonstration is not told where ${subgraph.name} is.`);
      const orm = openDatabase(subgraph, { ...database, patient: true });
      try {
        await bringUpToDate(subgraph, database, orm);
        await orm.em.fork().transactional(async (tx) => {
          await tx.execute('lock table demonstration in exclusive mode');
          if (await tx.count(Demonstration)) return;
          for (let no = 0; no < scale; no++) {
            for (const letter of ['A', 'B'] as const) {
              for (const { entity, rows } of await rowsOf({ no }, letter)) {
                if (rows.length > 0) await tx.insertMany(entity, rows);
              }
            }
          }
          await tx.insert(Demonstration, { id: 1, loadedAt: demonstrationStart });
        });
      } finally {
        await orm.close();
      }
      await analyse(database);
    }),
  );
}

/** So that the first plans already know how many rows there are; PostgreSQL by itself would look in a minute. */
async function analyse({ url, ownerUrl = url }: PlacedDatabase): Promise<void> {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    await client.query('analyze');
  } finally {
    await client.end();
  }
}
