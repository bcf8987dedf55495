import { describe, expect, it } from 'vitest';
import { citeQuote } from '../../../src/core/evidence/citation';
import { article, claim } from '../../support/dataset';

const quoted = claim({ quote: { exact: 'Ada stood by Ben that night', prefix: 'Then ', suffix: '.' } });

describe('citeQuote', () => {
  it('gives the words, the article, the outlet, the date and the link', () => {
    const from = article('bell', { title: 'The vote', publisher: 'The Bell', published: '2025-02-02' });
    expect(citeQuote(quoted, from, 'https://record.example/?sel=a')).toBe(
      '“Ada stood by Ben that night” “The vote”, The Bell, 2 February 2025. On the Record, https://record.example/?sel=a',
    );
  });

  it('says what the article does not state, and invents nothing', () => {
    const from = article('bell', { title: null, opens: 'It was late', publisher: null, published: null });
    expect(citeQuote(quoted, from, 'https://record.example/')).toBe(
      '“Ada stood by Ben that night” untitled article beginning “It was late…”, outlet not stated, date not stated. On the Record, https://record.example/',
    );
  });

  it('quotes verbatim, markup and all', () => {
    const exact = '<img src=x onerror=alert(1)> \u202e “so”';
    const said = claim({ quote: { exact, prefix: '', suffix: '' } });
    expect(citeQuote(said, article('bell'), '')).toContain(`“${exact}”`);
  });
});
