import { describe, expect, it } from 'vitest';
import { shareOfText } from '../../src/core/evidence/holding';
import { relationDate, relationDateWords } from '../../src/core/evidence/relationDate';
import type { StandingId } from '../../src/core/evidence/standings';
import { isQuoted } from '../../src/core/model/dataset';
import { typeOf } from '../../src/core/model/graph';
import { describedWords } from '../../src/core/model/names';
import { isPlain, isUnidentifiedPost } from '../../src/core/model/plainClaim';
import { presenceOf } from '../../src/core/query/presence';
import { visibleRelations } from '../../src/core/query/visibility';
import { relationOfClaim } from '../../src/core/record/record';
import { viewOf } from '../../src/core/view/viewParts';
import { shownInWords } from '../../src/core/words/shownWords';
import { defined } from '../support/defined';
import { shippedRecord } from '../support/shippedRecord';
import { inYears } from '../support/years';

const record = shippedRecord();
const { graph, dataset } = record;

/** Every line of the shipped graph, read in the articles by hand. */
const facts: [string, StandingId, string | null, number][] = [
  ['bill-clinton.endorses.kamala-harris', 'established', '2024-07-21', 1],
  ['brian-fallon.worked-for.hillary-clinton', 'established', '2016', 1],
  ['brian-fallon.worked-for.kamala-harris', 'established', null, 1],
  ['hillary-clinton.advises.elizabeth-warren', 'tentative', '2019~', 1],
  ['hillary-clinton.advises.kamala-harris', 'established', '2017~/2024~', 2],
  ['hillary-clinton.endorses.kamala-harris', 'established', '2024-07-21', 2],
  ['hillary-clinton.lost-to.donald-trump', 'established', '2016', 3],
  ['jen-omalley-dillon.worked-for.kamala-harris', 'established', '2024-11-06', 1],
  ['kamala-harris.endorses.hillary-clinton', 'established', '2016~', 1],
  ['kamala-harris.lost-to.donald-trump', 'established', '2024-11~', 3],
  ['maya-sister-of-harris.worked-for.hillary-clinton', 'established', '2016', 1],
  ['steven-cheung.worked-for.donald-trump', 'established', '2024-11-06', 1],
];

/** What the texts carry for each year, relation by relation: inside (i), possibly (p), undated (u), outside (·). */
const years = [2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];
const presences: [string, string][] = [
  ['bill-clinton.endorses.kamala-harris', '· · · · · · · · · · i · ·'],
  ['brian-fallon.worked-for.hillary-clinton', '· · i · · · · · · · · · ·'],
  ['brian-fallon.worked-for.kamala-harris', 'u u u u u u u u u u u u u'],
  ['hillary-clinton.advises.elizabeth-warren', 'u u u u u p u u u u u u u'],
  ['hillary-clinton.advises.kamala-harris', 'u u u p p p p p p p p p p'],
  ['hillary-clinton.endorses.kamala-harris', '· · · · · · · · · · i · ·'],
  ['hillary-clinton.lost-to.donald-trump', '· · i · · · · · · · · · ·'],
  ['jen-omalley-dillon.worked-for.kamala-harris', 'u u u u u u u u u u i u u'],
  ['kamala-harris.endorses.hillary-clinton', '· p p · · · · · · · · · ·'],
  ['kamala-harris.lost-to.donald-trump', '· · · · · · · · · · i · ·'],
  ['maya-sister-of-harris.worked-for.hillary-clinton', '· · i · · · · · · · · · ·'],
  ['steven-cheung.worked-for.donald-trump', 'u u u u u u u u u u i u u'],
];

describe('the shipped data', () => {
  it('holds these lines and no other', () => {
    expect(graph.relations.map((relation) => relation.id)).toEqual(facts.map(([id]) => id));
  });

  it.each(facts)('%s is %s, dated %s, from %i origins', (id, standing, when, origins) => {
    const index = graph.relationIndex.get(id) ?? -1;
    const relation = graph.relations[index];
    expect(record.standings[index]?.id).toBe(standing);
    expect(relation && relationDate(relation)).toBe(when);
    expect(record.origins[index]).toBe(origins);
  });

  it.each(presences)('puts %s in the years that its texts carry', (id, expected) => {
    const index = graph.relationIndex.get(id) ?? -1;
    const found = record.years[index];
    if (!found) throw new Error(id);
    const letters = { inside: 'i', possibly: 'p', undated: 'u', outside: '·' } as const;
    const row = years.map((year) => letters[presenceOf(found, typeOf(graph, index).happens, inYears(year))]);
    expect(row.join(' ')).toBe(expected);
  });

  it('runs from the first date to the latest article, which an open end reaches', () => {
    expect(record.yearCounts.domain).toEqual({ from: 2015, to: 2025 });
  });

  it('says of a year that one asks for how much of it is certain', () => {
    const words = (year: number, undated = true) => {
      const view = viewOf({ years: inYears(year), undated });
      const visibility = visibleRelations(graph, record.years, view.picture.filter);
      const { figure, rest } = shownInWords(record, view.picture.filter, visibility);
      return `${figure} ${rest}`;
    };
    expect(words(2016)).toBe('9 of 12 shown: 3 in 2016, 1 possibly, 5 without a date');
    expect(words(2024, false)).toBe('6 of 12 shown: 5 in 2024, 1 possibly');
    expect(words(2025, false)).toBe('1 of 12 shown: 0 in 2025, 1 possibly');
  });

  it('lets less than half of any text be read out of what it holds', () => {
    for (const article of dataset.articles) {
      const mine = dataset.claims.filter(isQuoted).filter((claim) => claim.article === article.id);
      expect(shareOfText(article, mine) ?? 1, article.id).toBeLessThan(0.5);
    }
  });

  it('gives every line words from an article that is held', () => {
    for (const relation of graph.relations) {
      expect(relation.claims.length).toBeGreaterThan(0);
      for (const claim of relation.claims) {
        expect(defined(claim.quote).exact.split(' ').length, claim.id).toBeGreaterThanOrEqual(4);
        expect(record.articles.has(defined(claim.article)), claim.id).toBe(true);
      }
    }
  });

  it('has nobody work for another because of an elected office', () => {
    const elected = [
      'kamala-harris',
      'joe-biden',
      'donald-trump',
      'jd-vance',
      'hillary-clinton',
      'bill-clinton',
    ];
    const workers = graph.relations.flatMap((relation) =>
      relation.type.id === 'worked-for' ? [relation.from] : [],
    );
    expect(workers.filter((worker) => elected.includes(worker))).toEqual([]);
  });

  it.each([
    'joe-biden',
    'jill-biden',
    'jd-vance',
    'cory-booker',
    'deb-kozikowski',
    'hakeem-jeffries',
    'john-hickenlooper',
    'sanders',
    'sheila-jackson-lee',
  ])('knows %s, of whom no article says any of the four relations', (id) => {
    expect(graph.degree[graph.personIndex.get(id) ?? -1]).toBe(0);
  });

  it('does not name Maya more than the articles do, and says whose sister she is', () => {
    const maya = record.people.get('maya-sister-of-harris');
    expect(maya?.name).toBe('Harris’s sister Maya');
    expect(maya?.aliases).toEqual(['Maya']);
  });

  it('shows no post with a name that is not true at any time, unless with its year', () => {
    const words = dataset.people.flatMap((one) => describedWords(one) ?? []);
    for (const one of words) expect(one).toMatch(/\(.*\d{4}\)$|^Former |^Then-|\d{4}/);
  });

  it('quotes whom a claim is about, where it is said outright', () => {
    const namesOf = (id: string) => {
      const { name = '', aliases = [] } = record.people.get(id) ?? {};
      return [name, ...aliases].flatMap((one) => [one, one.split(' ').at(-1) ?? '']);
    };
    const descriptions = ['the Clintons', 'The vice president', 'former first lady'];
    for (const { id, from, to, reading, quote } of dataset.claims) {
      if (reading !== 'explicit') continue;
      const { exact } = defined(quote);
      const isNamed = (person: string) =>
        [...namesOf(person), ...descriptions].some((one) => exact.includes(one));
      expect([isNamed(from), isNamed(to)], id).toEqual([true, true]);
    }
  });

  it('has the article say about when the endorsement of 2016 was, and only a post its month', () => {
    const endorsed = graph.relations[graph.relationIndex.get('kamala-harris.endorses.hillary-clinton') ?? -1];
    expect(endorsed?.claims.map(({ when, basis }) => [when, basis])).toEqual([
      ['2016~', 'stated'],
      ['2015-08', 'social'],
    ]);
  });

  it('dates nothing by a post or by our own reading without saying so', () => {
    const words = Object.fromEntries(graph.relations.map((one) => [one.id, relationDateWords(one)]));
    expect(words['kamala-harris.endorses.hillary-clinton']).toBe(
      'about 2016; August 2015, according to a post',
    );
    expect(words['hillary-clinton.advises.elizabeth-warren']).toBe('about 2019 in our reading of one quote');
    expect(words['hillary-clinton.advises.kamala-harris']).toBe(
      'about 2017 to about 2024; since November 2024 in our reading of three quotes',
    );
    expect(words['jen-omalley-dillon.worked-for.kamala-harris']).toBe('held on 6 November 2024');
    const attributed = Object.values(words).filter((one) => /post|reading|quote/.test(one));
    expect(attributed).toHaveLength(3);
  });

  it('establishes nothing by a post of an unidentified account', () => {
    for (const [index, relation] of graph.relations.entries()) {
      if (record.standings[index]?.id !== 'established') continue;
      expect(record.standings[index]?.claims.filter(isUnidentifiedPost), relation.id).toEqual([]);
    }
  });

  it('never lets speculation stand as a statement', () => {
    for (const claim of dataset.claims) {
      if (claim.basis === 'speculated') expect(isPlain(claim), claim.id).toBe(false);
    }
    const warren = graph.relations[graph.relationIndex.get('hillary-clinton.advises.elizabeth-warren') ?? -1];
    expect(warren?.claims.filter(isPlain)).toEqual([]);
  });
});

describe('the front page', () => {
  it('rests on four claims, each plain, each of an established relation', () => {
    const rests = dataset.edition.restsOn.map((id) => {
      const relation = relationOfClaim(record, id) ?? -1;
      const claim = record.claims.get(id);
      return [
        graph.relations[relation]?.id,
        record.standings[relation]?.id,
        claim !== undefined && isPlain(claim),
      ];
    });
    expect(rests).toEqual([
      ['kamala-harris.endorses.hillary-clinton', 'established', true],
      ['hillary-clinton.endorses.kamala-harris', 'established', true],
      ['hillary-clinton.lost-to.donald-trump', 'established', true],
      ['kamala-harris.lost-to.donald-trump', 'established', true],
    ]);
  });

  it('opens with a claim that is held', () => {
    expect(relationOfClaim(record, defined(dataset.edition.opening))).not.toBeNull();
  });
});

describe('the shipped layout', () => {
  it('stands as compiled: everybody on a finite place of their own', () => {
    const places = graph.people.map((_, index) => [record.positions.x[index], record.positions.y[index]]);
    expect(record.positions.x).toHaveLength(graph.people.length);
    expect(places.flat().every(Number.isFinite)).toBe(true);
    expect(new Set(places.map(String)).size).toBe(places.length);
  });
});
