import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameLines, quietLine } from '../../../src/core/scene/nameLines';

const movement = 'Movimiento Nacional por la Transparencia y la Rendición de Cuentas de los Gobiernos';

describe('a name on the drawing', () => {
  it.each([
    ['Maya', ['Maya']],
    ['Harris’s sister Maya', ['Harris’s', 'sister Maya']],
    [
      `${movement} Estatales`,
      [
        'Movimiento Nacional por',
        'la Transparencia y la',
        'Rendición de Cuentas de',
        'los Gobiernos Estatales',
      ],
    ],
    [
      'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
      ['Donaudampfschifffahr', 'tselektrizitätenhaup', 'tbetriebswerkbauunte', 'rbeamtengesellschaft'],
    ],
  ])('stands in lines of much the same length: %s', (name, lines) => {
    expect(nameLines(name)).toEqual(lines);
  });

  it('loses its middle where it is longer still, so that two that differ in their last word are told apart', () => {
    const [one, other] = ['Estatales', 'Municipales'].map((last) =>
      nameLines(`${movement} ${movement} ${last}`).join(' '),
    );
    expect(one).toMatch(/^Movimiento Nacional .*….*Estatales$/);
    expect(other).toMatch(/^Movimiento Nacional .*….*Municipales$/);
    expect(quietLine(`${movement} Estatales`)).toMatch(/^Movimiento .*….* Estatales$/);
  });

  it('is never wider than half a phone, higher than five lines, or another than it is', () => {
    const word = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 60 });
    const names = fc.array(word, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(names, (words) => {
        const name = words.join(' ').replace(/ +/g, ' ').trim();
        const lines = nameLines(name);
        expect(lines.length).toBeLessThanOrEqual(5);
        if (name.length > 52) for (const line of lines) expect(line.length).toBeLessThanOrEqual(26);
        if (name.length <= 96) expect(lines.join('').replace(/ /g, '')).toBe(name.replace(/ /g, ''));
        expect(quietLine(name).length).toBeLessThanOrEqual(40);
      }),
    );
  });
});
