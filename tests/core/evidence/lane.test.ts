import { describe, expect, it } from 'vitest';
import { planLane } from '../../../src/core/evidence/lane';
import { splitPassages } from '../../../src/core/evidence/splitPassages';
import { article, claim, passage } from '../../support/dataset';

const at = (id: string, place: number, exact: string, suffix = '') =>
  claim({ id, quote: { exact, prefix: '', suffix }, check: { how: 'text', at: place } });
const held = article('a', {
  text: { sha256: '', chars: 100, folded: 100 },
  notCoded: [passage('x'.repeat(10), { check: { how: 'text', at: 80 } })],
});

describe('the lane', () => {
  it('has everything at its share of the whole length', () => {
    const lane = planLane(splitPassages(held, [at('a.1', 20, 'a'.repeat(10), 'b'.repeat(5))]), 100);
    expect(lane?.held).toEqual([{ from: 0.2, to: 0.35 }]);
    expect(lane?.lit).toMatchObject([{ from: 0.2, to: 0.3, column: 0, columns: 1 }]);
    expect(lane?.passedOver).toEqual([{ from: 0.8, to: 0.9 }]);
    expect(lane?.quotes).toMatchObject([{ number: 1, from: 0.2, to: 0.3 }]);
  });

  it('sets claims on the same words side by side, and only there', () => {
    const lane = planLane(
      splitPassages(held, [at('a.1', 20, 'abcdefghij'), at('a.2', 25, 'fghijklmno')]),
      100,
    );
    const drawn = lane?.lit.map(({ from, to, claim: { id }, column, columns }) => [
      from,
      to,
      id,
      column,
      columns,
    ]);
    expect(drawn).toEqual([
      [0.2, 0.25, 'a.1', 0, 1],
      [0.25, 0.3, 'a.1', 0, 2],
      [0.25, 0.3, 'a.2', 1, 2],
      [0.3, 0.35, 'a.2', 0, 1],
    ]);
  });

  it('is not drawn where the length or a place is not known: nothing could be to scale', () => {
    const placed = splitPassages(held, [at('a.1', 20, 'abc')]);
    expect(planLane(placed, null)).toBeNull();
    expect(planLane(splitPassages(article('a'), [claim()]), 100)).toBeNull();
  });
});
