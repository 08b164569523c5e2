import type { SubgraphName } from '@hub/gateway/supergraph/names.ts';
import type { RunningSubgraph } from '@hub/kit/running-subgraph.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { standpoints } from './actors.ts';
import { disagreements } from './entities.ts';
import { matrixOf } from './table.ts';
import { type Walk, walk } from './walk.ts';
import { narrower } from './ways.ts';
import { misjudged, nothingIsKept } from './writes.ts';

const hub = useHub('demo');
let walked: Walk;

beforeAll(async () => {
  walked = await walk(hub);
}, 240_000);
afterAll(() => walked?.close());

const named = (name: string) => walked.running.find((subgraph) => subgraph.name === name) as RunningSubgraph;
const nobodyAt = standpoints.findIndex(({ grants }) => grants.length === 0);

describe('the matrix of who sees and may what', () => {
  it('is the one that is written down', async () => {
    await expect(matrixOf(walked)).toMatchFileSnapshot('matrix.md');
  });

  it('met nothing unforeseen', () => {
    expect(walked.unexpected.filter((error) => !error.includes(nothingIsKept))).toEqual([]);
  });
});

describe('a row', () => {
  it('and each field of it shows itself to whom the printed scopes say, and to nobody else', () => {
    expect(walked.rows.flatMap((row) => disagreements(named(row.subgraph), row))).toEqual([]);
  });

  it('of another subgraph cannot be placed in a community of one’s own to be told of it', () => {
    expect(walked.forged).toEqual([]);
  });

  it('is given by its id to whom it shows itself', () => {
    const byId = walked.roots.flatMap(({ field, fixture, marks }) => {
      const row = fixture && walked.rows.find((seen) => seen.fixture === fixture && seen.row.includes('·'));
      const sees = marks.get(field)?.map((mark) => mark === '●');
      return row && sees ? [[field, sees, row.row.map((mark) => mark === '●')] as const] : [];
    });
    expect(byId.length).toBeGreaterThan(5);
    for (const [field, byRoot, byKey] of byId) expect(byRoot, field).toEqual(byKey);
  });
});

describe('a way to rows', () => {
  it('leads nobody to a row that they do not see by key', () => {
    expect(walked.ways.flatMap(({ leaks }) => leaks)).toEqual([]);
  });

  it('leads to all that is seen by key, unless it is known to be narrower', () => {
    const less = walked.ways.filter(({ missing }) => missing.length > 0).map(({ name }) => name);
    expect(less.sort()).toEqual(Object.keys(narrower).sort());
  });

  it('was gone by someone, whichever it is', () => {
    expect(walked.ways.filter(({ marks }) => !marks.includes('●')).map(({ name }) => name)).toEqual([]);
  });
});

describe('a write', () => {
  it('is let pass for whom its printed scopes say, and for nobody else', () => {
    const found = walked.writes.flatMap((one) => misjudged(named(one.subgraph), one, walked.fixtures));
    expect(found).toEqual([]);
  });

  it('is let pass for nobody who is not signed in', () => {
    expect(walked.writes.filter(({ marks }) => marks[nobodyAt] === '●')).toEqual([]);
  });

  it('was kept by none of the walk', async () => {
    for (const { name } of walked.running) {
      expect(await hub.sql(name as SubgraphName, 'select * from first_answer')).toEqual([]);
    }
  });

  it('is let pass for someone', () => {
    expect(walked.writes.filter(({ marks }) => !marks.includes('●'))).toEqual([]);
  });

  it('tells of a row that is not theirs to know of what it tells of no row at all', () => {
    expect(walked.writes.flatMap(({ tellingRefusals }) => tellingRefusals)).toEqual([]);
  });
});
