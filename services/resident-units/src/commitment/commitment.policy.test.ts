import { whoMay } from '@hub/kit/who-may.ts';
import { describe, expect, it } from 'vitest';
import type { Unit } from '../unit/unit.entity.ts';
import { canCancel, canCloseShort, canConfirm, canPledge } from './commitment.policy.ts';
import { CommitmentState } from './commitment.state.ts';

const unit = { id: 'unit' } as Unit;

describe('a commitment', () => {
  it('is pledged by liaison or head, and bound by the head alone', () => {
    expect(whoMay('unit', (by) => canPledge(by, 'unit'))).toEqual(['LIAISON', 'UNIT_HEAD']);
    expect(whoMay('unit', (by) => canConfirm(by, 'unit'))).toEqual(['UNIT_HEAD']);
    expect(whoMay('other', (by) => canPledge(by, 'unit'))).toEqual([]);
  });

  it('is taken back by the liaison while it is a pledge, and by the head alone once it binds', () => {
    const may = (state: CommitmentState) => whoMay('unit', (by) => canCancel(by, { unit, state }));
    expect(may(CommitmentState.PLEDGED)).toEqual(['LIAISON', 'UNIT_HEAD']);
    expect(may(CommitmentState.COMMITTED)).toEqual(['UNIT_HEAD']);
  });

  it('is closed short by the community, never by the unit', () => {
    expect(whoMay('000000000001', (by) => canCloseShort(by, '000000000001'))).toEqual([
      'CHAIR',
      'COMMUNITY_WORKER',
    ]);
    expect(whoMay('unit', (by) => canCloseShort(by, '000000000001'))).toEqual([]);
  });
});
