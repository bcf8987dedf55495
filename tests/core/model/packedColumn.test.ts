import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packTable, readCell, rowsIn } from '../../../src/core/model/packedColumn';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('', 'stated', 'ada', 'null'),
);
const columns = fc.oneof(
  fc.array(fc.option(text)),
  fc.array(text),
  fc.array(fc.option(fc.nat())),
  fc.array(fc.option(fc.maxSafeNat())),
  fc.array(fc.array(fc.oneof(text, fc.record({ kind: text, name: text })), { maxLength: 2 })),
);

describe('a packed column', () => {
  it('gives every cell back as it was, in as many rows, whatever stands in it', () => {
    fc.assert(
      fc.property(columns, (cells: readonly unknown[]) => {
        const { column } = packTable({ column: cells });
        expect(rowsIn(column)).toBe(cells.length);
        expect(cells.map((_, row) => readCell(column, row))).toEqual(cells);
      }),
    );
  });

  it('comes whole through another thread', () => {
    const cells = ['ada', null, 'ben', '', 'cyd', 'Zoë 🗳'];
    const { column } = structuredClone(packTable({ column: cells }));
    expect(cells.map((_, row) => readCell(column, row))).toEqual(cells);
  });

  it('holds what returns once, and what does not as one text', () => {
    const { basis, id, at } = packTable({
      basis: ['stated', 'stated', 'reported', 'stated', 'reported'],
      id: ['a.1', 'a.2', 'a.3', 'a.4', 'a.5'],
      at: [3, null, 12, 0, 7],
    });
    expect(basis).toMatchObject({ how: 'values', values: ['stated', 'reported'] });
    expect(id).toMatchObject({ how: 'text', text: 'a.1a.2a.3a.4a.5' });
    expect(at).toMatchObject({ how: 'numbers' });
  });
});
