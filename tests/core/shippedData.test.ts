import { describe, expect, it } from 'vitest';
import { relationDate, relationDateWords } from '../../src/core/evidence/relationDate';
import { isPlain, isUnidentifiedPost, type StandingId } from '../../src/core/evidence/standing';
import { relationOfClaim } from '../../src/core/view/record';
import { held } from '../support/held';
import { shippedRecord } from '../support/shippedRecord';

const record = shippedRecord();
const { graph, dataset } = record;

/** Every line of the shipped graph, read in the articles by hand. */
const facts: [string, StandingId, string | null, number][] = [
  ['bill-clinton.endorses.kamala-harris', 'established', '2024-07-21', 2],
  ['brian-fallon.worked-for.hillary-clinton', 'established', '2016', 2],
  ['brian-fallon.worked-for.kamala-harris', 'established', null, 2],
  ['hillary-clinton.advises.elizabeth-warren', 'tentative', null, 1],
  ['hillary-clinton.advises.kamala-harris', 'established', '2024-11/..', 2],
  ['hillary-clinton.endorses.kamala-harris', 'established', '2024-07-21', 3],
  ['hillary-clinton.lost-to.donald-trump', 'established', '2016', 3],
  ['jen-omalley-dillon.worked-for.kamala-harris', 'established', null, 1],
  ['kamala-harris.endorses.hillary-clinton', 'established', '2015-08', 1],
  ['kamala-harris.lost-to.donald-trump', 'established', '2024', 3],
  ['maya-sister-of-harris.worked-for.hillary-clinton', 'established', '2016', 2],
  ['steven-cheung.worked-for.donald-trump', 'established', null, 1],
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

  it('gives every line words from an article that is held', () => {
    for (const relation of graph.relations) {
      expect(relation.claims.length).toBeGreaterThan(0);
      for (const claim of relation.claims) {
        expect(held(claim.quote).exact.split(' ').length, claim.id).toBeGreaterThanOrEqual(4);
        expect(record.articles.has(held(claim.article)), claim.id).toBe(true);
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
      relation.type === 'worked-for' ? [relation.from] : [],
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

  it('does not name Maya more than the articles do', () => {
    expect(record.people.get('maya-sister-of-harris')?.name).toBe('Maya');
  });

  it('takes the date of the endorsement of 2016 from the claim that has one, not from the run it was for', () => {
    const endorsed = graph.relations[graph.relationIndex.get('kamala-harris.endorses.hillary-clinton') ?? -1];
    expect(endorsed?.claims.map((claim) => claim.when).toSorted()).toEqual(['2015-08', null]);
  });

  it('dates nothing by a post or by our own reading without saying so', () => {
    const words = Object.fromEntries(graph.relations.map((one) => [one.id, relationDateWords(one)]));
    expect(words['kamala-harris.endorses.hillary-clinton']).toBe('August 2015, according to a post');
    expect(words['hillary-clinton.advises.kamala-harris']).toBe(
      'since November 2024 in our reading of one quote; otherwise undated',
    );
    const attributed = Object.values(words).filter((one) => /post|reading|quote/.test(one));
    expect(attributed).toHaveLength(2);
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
    expect(relationOfClaim(record, held(dataset.edition.opening))).not.toBeNull();
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
