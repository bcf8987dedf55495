import { describe, expect, it } from 'vitest';
import { foldText, paragraphStarts } from '../../../src/core/evidence/foldText';
import { type ArticleBlock, blocksOfParts, blocksOfWhole } from '../../../src/core/evidence/readingBlocks';
import { splitPassages, splitWhole } from '../../../src/core/evidence/splitPassages';
import type { NotCoded } from '../../../src/core/model/dataset';
import { passageWords } from '../../../src/core/model/passageEnds';
import { article, claim, passage } from '../../support/dataset';
import { defined } from '../../support/defined';

const text = 'Rain fell. Ada backed Ben in May. Ben waved, and he dug at Cyd, too. Nobody clapped. The end.';

const lit = (id: string, exact: string) =>
  claim({ id, quote: { exact, prefix: '', suffix: '' }, check: { how: 'text', at: text.indexOf(exact) } });
const passed = (words: string): NotCoded =>
  passage(words, { reason: `reason: ${words}`, check: { how: 'text', at: text.indexOf(words) } });

/** A block in one line: lit words in brackets with their numbers, passed-over words in braces, what is not held as a length. */
function drawn(block: ArticleBlock): string {
  if (block.kind === 'elision') return `— ${block.length} —`;
  if (block.kind === 'unused') return `| ${block.text ?? `${block.length} of ${passageWords(block.entry)}`}`;
  const words = block.words.map(({ text: set, claims, passedOver }) =>
    claims.length > 0 ? `[${claims.map(({ number }) => number)}:${set}]` : passedOver ? `{${set}}` : set,
  );
  return words.join('') + block.notCoded.map((entry) => ` | ${passageWords(entry)}`).join('');
}

function blocksFor(claims: Parameters<typeof splitPassages>[1], notCoded: readonly NotCoded[]): string[] {
  const held = article('a', { notCoded, text: { sha256: '', chars: text.length, folded: text.length } });
  return blocksOfParts(splitPassages(held, claims)).map(drawn);
}

describe('an abridged article', () => {
  it('sets whole sentences that were not used by themselves, in their place', () => {
    const around = claim({
      id: 'a.1',
      quote: { exact: 'Ada backed Ben in May.', prefix: 'Rain fell. ', suffix: text.slice(33) },
      check: { how: 'text', at: 11 },
    });
    expect(blocksFor([around], [passed('Nobody clapped.')])).toEqual([
      'Rain fell. [1:Ada backed Ben in May.] Ben waved, and he dug at Cyd, too.',
      '| Nobody clapped.',
      'The end.',
    ]);
  });

  it('does not break a sentence apart for what was not used in it', () => {
    const around = claim({
      id: 'a.1',
      quote: { exact: 'Ben waved', prefix: '', suffix: ', and he dug at Cyd, too.' },
      check: { how: 'text', at: text.indexOf('Ben waved') },
    });
    expect(blocksFor([around], [passed('he dug at Cyd')])).toEqual([
      '— 34 —',
      '[1:Ben waved], and {he dug at Cyd}, too. | he … Cyd',
      '— 25 —',
    ]);
  });

  it('tells what was not used and is not held by its length and its ends, between what is held', () => {
    expect(
      blocksFor(
        [lit('a.1', 'Ada backed Ben in May.')],
        [passed('Rain fell.'), passed('he dug at Cyd, too.')],
      ),
    ).toEqual(['| 10 of Rain fell.', '[1:Ada backed Ben in May.]', '— 16 —', '| 19 of he … too.', '— 25 —']);
  });

  it('tells of what was not used only the part that is not held beside a quote', () => {
    const around = claim({
      id: 'a.1',
      quote: { exact: 'Ada backed Ben in May.', prefix: '', suffix: ' Ben waved,' },
      check: { how: 'text', at: 11 },
    });
    expect(blocksFor([around], [passed('Ben waved, and he dug at Cyd, too.')])).toEqual([
      '— 11 —',
      '[1:Ada backed Ben in May.] Ben waved,',
      '| 24 of Ben waved, … Cyd, too.',
      '— 25 —',
    ]);
  });

  it('tells at its end what was not used at a place that is not known', () => {
    const lost = passage('Nobody clapped.');
    expect(blocksFor([lit('a.1', 'The end.')], [lost])).toEqual([
      '— 85 —',
      '[1:The end.]',
      '| 15 of Nobody clapped.',
    ]);
  });

  it('keeps apart two claims on the same words and two that overlap', () => {
    const claims = [lit('a.1', 'Ada backed Ben'), lit('a.2', 'Ada backed Ben'), lit('a.3', 'Ben in May.')];
    expect(blocksFor(claims, [])).toEqual(['— 11 —', '[1,2:Ada backed ][1,2,3:Ben][3: in May.]', '— 60 —']);
  });

  it('leaves words to a claim that was also passed over, and still says why', () => {
    expect(blocksFor([lit('a.1', 'Nobody clapped.')], [passed('Nobody clapped.')])[1]).toBe(
      '[1:Nobody clapped.] | Nobody clapped.',
    );
  });

  it('sets each number once, where its quote begins', () => {
    const held = article('a', { text: { sha256: '', chars: text.length, folded: text.length } });
    const blocks = blocksOfParts(
      splitPassages(held, [lit('a.1', 'Ada backed Ben'), lit('a.2', 'Ben in May.')]),
    );
    const begins = blocks.flatMap((block) =>
      block.kind === 'words' ? block.words.map((words) => words.begins.map(({ number }) => number)) : [],
    );
    expect(begins).toEqual([[1], [2], []]);
  });

  it('does not show the space between two held sentences as something missing', () => {
    expect(blocksFor([lit('a.1', 'Rain fell.'), lit('a.2', 'Ada backed Ben in May.')], [])).toEqual([
      '[1:Rain fell.]',
      '[2:Ada backed Ben in May.]',
      '— 60 —',
    ]);
  });
});

describe('a whole article', () => {
  it('has the paragraphs of its file, each once and in order', () => {
    const file = '\n  Rain fell.\n\nAda backed\tBen in May. Ben left.\r\nNobody clapped.\n';
    const folded = foldText(file);
    const backed = claim({ id: 'a.1', quote: { exact: 'Ada backed Ben', prefix: '', suffix: '' } });
    const clapped = passed('Nobody clapped.');
    const whole = splitWhole(folded, [
      { of: backed, at: folded.indexOf('Ada'), length: defined(backed.quote).exact.length },
      { of: clapped, at: folded.indexOf('Nobody'), length: clapped.chars },
    ]);
    expect(blocksOfWhole(whole, paragraphStarts(file)).map(drawn)).toEqual([
      'Rain fell.',
      '[1:Ada backed Ben] in May. Ben left.',
      '| Nobody clapped.',
    ]);
  });

  it('carries a quote over the end of a paragraph, and numbers it once', () => {
    const file = 'Ada backed\nBen in May.';
    const folded = foldText(file);
    const one = claim({ id: 'a.1', quote: { exact: 'backed Ben', prefix: '', suffix: '' } });
    const whole = splitWhole(folded, [{ of: one, at: 4, length: 10 }]);
    const blocks = blocksOfWhole(whole, paragraphStarts(file));
    expect(blocks.map(drawn)).toEqual(['Ada [1:backed]', '[1:Ben] in May.']);
    expect(blocks.map((block) => block.kind === 'words' && block.claims.length)).toEqual([1, 0]);
  });
});
