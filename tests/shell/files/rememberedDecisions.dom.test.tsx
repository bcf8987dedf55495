import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Decisions } from '../../../src/core/ingest/claims/decisions';
import { rememberDecisions, rememberedDecisions } from '../../../src/shell/files/rememberedDecisions';

const decided = (row: number): Decisions => ({ uses: [], headers: [row] });
const headers = () => rememberedDecisions().map(([header]) => header);

beforeEach(() => window.localStorage.clear());

describe('what was decided about files', () => {
  it('is remembered by their header, the latest first', () => {
    rememberDecisions('from,to', decided(1));
    rememberDecisions('a,b', decided(2));
    expect(rememberedDecisions()).toEqual([
      ['a,b', decided(2)],
      ['from,to', decided(1)],
    ]);
  });

  it('is remembered once for a header: as it was decided last', () => {
    rememberDecisions('from,to', decided(1));
    rememberDecisions('a,b', decided(2));
    rememberDecisions('from,to', decided(3));
    expect(rememberedDecisions()).toEqual([
      ['from,to', decided(3)],
      ['a,b', decided(2)],
    ]);
  });

  it('is remembered of twenty shapes of file; the oldest goes first', () => {
    for (let file = 0; file < 25; file++) rememberDecisions(`h${file}`, decided(file));
    expect(headers()).toEqual(Array.from({ length: 20 }, (_, at) => `h${24 - at}`));
  });

  it.each(['{', 'null', '{"from,to":1}', '7'])(
    'is nothing where %s stands in its place, and can be kept anew',
    (text) => {
      window.localStorage.setItem('on-the-record.decisions', text);
      expect(rememberedDecisions()).toEqual([]);
      rememberDecisions('from,to', decided(1));
      expect(headers()).toEqual(['from,to']);
    },
  );

  it('is asked again where the browser keeps nothing, and nobody has to catch it', () => {
    const no = () => {
      throw new DOMException('private', 'SecurityError');
    };
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(no);
    rememberDecisions('from,to', decided(1));
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(no);
    expect(rememberedDecisions()).toEqual([]);
  });
});
