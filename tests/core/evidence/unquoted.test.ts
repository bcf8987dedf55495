import { describe, expect, it } from 'vitest';
import { countEvidence, originsFigure, originsNoun } from '../../../src/core/evidence/countEvidence';
import { standingReason } from '../../../src/core/evidence/explainStanding';
import { heldInShort } from '../../../src/core/evidence/recordNouns';
import { relationDateWords } from '../../../src/core/evidence/relationDate';
import { deriveStanding } from '../../../src/core/evidence/standing';
import { caveat } from '../../../src/core/evidence/wording';
import type { Claim } from '../../../src/core/model/dataset';
import { article, claim, dataset, noRetells, relation } from '../../support/dataset';

let count = 0;
/** A claim without words on record, from this source or from none. */
function bare(fields: Partial<Claim> = {}): Claim {
  count += 1;
  return { ...claim(), id: `bell.b${count}`, article: 'bell', basis: 'unstated', quote: null, ...fields };
}

const naming = {
  person: (id: string) => id,
  article: (id: string) => article(id, { title: null, opens: '', text: null, url: `https://${id}.example/` }),
};
const reasonOf = (claims: readonly Claim[]) => {
  const one = relation(claims);
  return standingReason(one, deriveStanding(one, null, noRetells), naming);
};

describe('claims without words on record', () => {
  it.each<[string, Claim[], string]>([
    ['that affirm', [bare()], 'source-only'],
    ['without a source', [bare({ article: null })], 'unsourced'],
    ['that only deny make nothing sure', [bare({ polarity: 'denies' })], 'tentative'],
    ['that leave it open make nothing sure', [bare({ polarity: 'unknown' })], 'tentative'],
    ['that speculate make nothing sure', [bare({ basis: 'speculated' })], 'tentative'],
    ['on both sides contest it', [bare(), bare({ polarity: 'denies' })], 'contested'],
  ])('%s', (_, claims, standing) => {
    expect(deriveStanding(relation(claims), null, noRetells).id).toBe(standing);
  });

  it.each<[string, Claim[], string]>([
    ['one day', [bare({ when: '2019-05-03' })], '3 May 2019'],
    [
      'years in a row',
      ['2012', '2013', '2014'].map((when) => bare({ when, type: 'worked-for' })),
      '2012 to 2014',
    ],
    [
      'two contests are not the years between them',
      ['2010', '2016'].map((when) => bare({ when, type: 'lost-to' })),
      '2010 and 2016',
    ],
    [
      'a gap is no stretch',
      ['2012', '2013', '2018'].map((when) => bare({ when, type: 'worked-for' })),
      '2012 to 2013 and 2018',
    ],
    ['many', ['2001', '2004', '2007', '2010'].map((when) => bare({ when })), '4 dates between 2001 and 2010'],
    [
      'beside an undated quote',
      [claim(), bare({ when: '2019' })],
      '2019 in one claim without a quote; otherwise undated',
    ],
  ])('are dated as the file dates them: %s', (_, claims, words) => {
    expect(relationDateWords(relation(claims))).toBe(words);
  });

  it('of quotes whose voice is not stated, two dates are two dates, and no disagreement of sources', () => {
    const quoted = (when: string, fields = {}) =>
      claim({ id: `bell.q${when}`, article: 'bell', basis: 'unstated', when, ...fields });
    const both = relation([quoted('2015-06-02'), quoted('2016-10-01')]);
    expect(deriveStanding(both, null, noRetells).id).toBe('reported');
    expect(relationDateWords(both)).toBe('2 June 2015 and 1 October 2016');
    const stated = relation([quoted('2015', { basis: 'stated' }), quoted('2016', { basis: 'stated' })]);
    expect(deriveStanding(stated, null, noRetells).id).toBe('contested');
  });

  it('count sources, which are no origins; no source is none', () => {
    const sourced = countEvidence([bare(), bare({ article: 'gazette' })], noRetells);
    expect(`${originsFigure(sourced)} ${originsNoun(sourced)}s`).toBe('2 sources');
    expect(countEvidence([bare({ article: null })], noRetells).origins).toBe(0);
    // Beside a quote only the quote has an origin.
    const beside = countEvidence([claim(), bare(), bare({ article: null })], noRetells);
    expect(`${originsFigure(beside)} ${originsNoun(beside)}`).toBe('1 origin');
  });

  it('explain a standing as claims, and never as quotes or origins', () => {
    expect(reasonOf([bare({ id: 'bell.x' })])).toBe(
      'No quote is on record. A source is named: bell.example/ (claim 1).',
    );
    expect(reasonOf([bare(), bare({ article: 'gazette' })])).toMatch(
      /^No quote is on record\. Sources are named: /,
    );
    expect(reasonOf([bare({ polarity: 'denies' })])).toBe(
      'No source says it outright: one claim denies it (claim 1).',
    );
    expect(reasonOf([claim(), bare({ article: null })])).toContain(
      ' One claim without a quote says so, too.',
    );
    expect(reasonOf([claim(), bare({ article: null })])).not.toContain('two origins');
  });

  it('say what they are and what is missing, both', () => {
    expect(caveat(bare({ polarity: 'denies' }))).toBe('Denies it. Source only, no quote on record');
    expect(caveat(bare({ article: null, reading: 'inferred' }))).toBe('Our reading. Unsourced');
    expect(caveat(bare())).toBe('Source only, no quote on record');
  });

  it('are not counted as quotes of articles that were read', () => {
    const own = (...claims: Claim[]) => {
      const data = dataset(
        claims.filter((one) => one.article !== null),
        { edition: { file: 'own.csv' } },
      );
      return heldInShort({ ...data, claims, articles: data.articles.map((one) => ({ ...one, text: null })) });
    };
    expect(own(bare(), bare({ article: 'gazette' }))).toBe('2 claims, no quote, 2 sources');
    expect(own(bare({ article: null }))).toBe('1 claim, no quote, no source');
    expect(own(claim(), bare())).toBe('2 claims, 1 quoted, 2 sources');
    expect(heldInShort(dataset([claim()]))).toBe('1 article read, 1 quote held');
  });
});
