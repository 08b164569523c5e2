import { describe, expect, it } from 'vitest';
import { HubError } from './errors.ts';
import { follow, type MoveTable, refusedMoves } from './state-machine.ts';

type Lamp = 'OFF' | 'ON' | 'BROKEN';
const lampMoves: MoveTable<Lamp, 'light' | 'quench' | 'smash'> = {
  OFF: { light: 'ON', smash: 'BROKEN' },
  ON: { quench: 'OFF', smash: 'BROKEN' },
  BROKEN: {},
};

describe('a move table', () => {
  it('leads to the state the move names', () => {
    expect(follow(lampMoves, 'OFF', 'light')).toBe('ON');
  });

  it('refuses any other move, and says which are open', () => {
    expect.assertions(3);
    try {
      follow(lampMoves, 'ON', 'light');
    } catch (refusal) {
      expect(refusal).toBeInstanceOf(HubError);
      expect(refusal).toMatchObject({ code: 'ILLEGAL_MOVE' });
      expect((refusal as HubError).details.possibleMoves).toEqual(['quench', 'smash']);
    }
  });

  it('has no move out of a final state', () => {
    expect(refusedMoves(lampMoves, 'BROKEN')).toEqual(['light', 'smash', 'quench']);
  });

  it('lists what a state refuses', () => {
    expect(refusedMoves(lampMoves, 'ON')).toEqual(['light']);
  });
});
