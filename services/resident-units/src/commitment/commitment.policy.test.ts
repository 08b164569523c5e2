import { whoMay } from '@hub/kit/who-may.ts';
import { describe, expect, it } from 'vitest';
import { ResourceKind } from '../resource-offer/resource-kind.ts';
import type { Unit } from '../unit/unit.entity.ts';
import {
  canCancel,
  canCloseShort,
  canConfirm,
  canPledge,
  canSchedule,
  seesBoard,
  seesCommitment,
  seesQuantity,
  seesWorth,
} from './commitment.policy.ts';
import { CommitmentState } from './commitment.state.ts';

const [communityId, another] = ['000000000001', '000000000002'];
const commitment = { unit: { id: 'unit' } as Unit, communityId };
const officers = [
  'CHAIR',
  'RECORDER',
  'BRANCH_SECRETARY',
  'COMMUNITY_WORKER',
  'STREET_OFFICE',
  'AUDITOR',
] as const;

describe('a commitment', () => {
  it('is pledged by liaison or head, and bound by the head alone', () => {
    expect(whoMay(canPledge, commitment, 'unit', communityId)).toEqual(['LIAISON', 'UNIT_HEAD']);
    expect(whoMay(canSchedule, commitment, 'unit', communityId)).toEqual(['LIAISON', 'UNIT_HEAD']);
    expect(whoMay(canConfirm, commitment, 'unit', communityId)).toEqual(['UNIT_HEAD']);
    expect(whoMay(canPledge, commitment, 'other', communityId)).toEqual([]);
  });

  it('is nothing for who speaks for the unit in another community', () => {
    for (const rule of [canPledge, canConfirm, seesCommitment, seesWorth])
      expect(whoMay(rule, commitment, 'unit', another)).toEqual([]);
  });

  it('is taken back by the liaison while it is a pledge, and by the head alone once it binds', () => {
    const may = (state: CommitmentState) => whoMay(canCancel, { ...commitment, state }, 'unit', communityId);
    expect(may(CommitmentState.PLEDGED)).toEqual(['LIAISON', 'UNIT_HEAD']);
    expect(may(CommitmentState.COMMITTED)).toEqual(['UNIT_HEAD']);
  });

  it('is closed short by the community, never by the unit', () => {
    expect(whoMay(canCloseShort, commitment, communityId)).toEqual(['CHAIR', 'COMMUNITY_WORKER']);
    expect(whoMay(canCloseShort, commitment, 'unit')).toEqual([]);
  });

  it('is seen by those whose meeting it is brought to, and not by those who only serve', () => {
    const seeing = whoMay(seesCommitment, commitment, 'other', communityId);
    expect(seeing).toHaveLength(10);
    expect(seeing).not.toContain('IN_SERVICE_MEMBER');
    expect(seeing).not.toContain('VOLUNTEER');
  });

  it('tells what it is worth to its unit and the officers, and to no other unit', () => {
    expect(whoMay(seesWorth, commitment, 'other', communityId)).toEqual(officers);
    expect(whoMay(seesWorth, commitment, 'unit')).toEqual(['LIAISON', 'UNIT_HEAD']);
  });

  it('tells how much of a thing to whoever sees it, and of money to whoever may see what it is worth', () => {
    const of = (kind: ResourceKind) => whoMay(seesQuantity, { ...commitment, kind }, 'other', communityId);
    expect(of(ResourceKind.FUNDS)).toEqual(officers);
    for (const kind of Object.values(ResourceKind).filter((other) => other !== ResourceKind.FUNDS))
      expect(of(kind)).toEqual(whoMay(seesCommitment, commitment, 'other', communityId));
  });

  it('is counted for all who have to do with the community', () => {
    expect(whoMay(seesBoard, commitment, 'any', communityId)).toHaveLength(12);
    expect(whoMay(seesBoard, commitment, 'unit')).toEqual([]);
  });
});
