import { describe, expect, it } from 'vitest';
import { bases, basisRank, basisWords } from '../../../src/core/model/basis';

describe('bases', () => {
  it('rank from a named person on the record down to speculation', () => {
    expect([...bases].sort((a, b) => basisRank(a.id) - basisRank(b.id)).map((basis) => basis.id)).toEqual([
      'on-record',
      'stated',
      'relayed',
      'unnamed',
      'social',
      'unstated',
      'speculated',
    ]);
  });

  it('are said in words of their own, never in a percentage', () => {
    const words = bases.map((basis) => basisWords(basis.id));
    expect(new Set(words).size).toBe(bases.length);
    expect(words.join(' ')).not.toMatch(/[\d%]/);
  });
});
