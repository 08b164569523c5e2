import { describe, expect, it } from 'vitest';
import { isMasked } from './household.rules.ts';

describe('an address', () => {
  it.each(['演示路**号', '演示路*号*单元', '演示里**幢'])('%s is masked', (address) => {
    expect(isMasked(address)).toBe(true);
  });

  it.each(['演示路12号', '演示路1*号', '演示路１２号', '演示路⑫号*', '演示路', ''])(
    '%s is not',
    (address) => {
      expect(isMasked(address)).toBe(false);
    },
  );
});
