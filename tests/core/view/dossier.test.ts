import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openRecord } from '../../../src/core/record/record';
import { planDossier } from '../../../src/core/view/dossier';
import { createSelections, type Selected } from '../../../src/core/view/selected';
import { sortRelations } from '../../../src/core/view/sortRelations';
import { type ViewParts, viewOf } from '../../../src/core/view/viewParts';
import type { Selection, View } from '../../../src/core/view/viewState';
import { createVisibilities } from '../../../src/core/view/visibilities';
import { datasets, filters } from '../../support/arbitraries';
import { defined } from '../../support/defined';
import { smallRecord, withOpen } from '../../support/smallRecord';

const record = smallRecord();
const plan = (change: Partial<ViewParts> = {}) => {
  const view = viewOf(change);
  const visibilityOf = createVisibilities(record);
  return planDossier(record, view, visibilityOf(view), createSelections(record, visibilityOf)(view));
};
const ids = (relations: readonly number[] = []) => relations.map((one) => record.graph.relations[one]?.id);
const none = { selection: { kind: 'none' } } as const;

describe('what is printed', () => {
  it('is every relation that is shown, as the list sorts them', () => {
    const down = plan({ ...none, sort: { by: 'quotes', descending: true } });
    expect(down.open).toBeNull();
    expect(down.relations).toHaveLength(7);
    expect(ids(down.relations).slice(0, 2)).toEqual(['ada.endorses.ben', 'ben.endorses.ada']);
    expect(ids(plan({ ...none, hiddenTypes: ['endorses', 'advises', 'worked-for'] }).relations)).toEqual([
      'cyd.lost-to.ben',
    ]);
  });

  it('begins with the relation that is open, and does not repeat it', () => {
    const { open, relations } = plan(withOpen('dot.worked-for.ben'));
    expect(open?.kind).toBe('relation');
    expect(ids(open?.relations)).toEqual(['dot.worked-for.ben']);
    expect(relations).toHaveLength(6);
    expect(ids(relations)).not.toContain('dot.worked-for.ben');
  });

  it('names an open relation that the view leaves out, and leaves it out', () => {
    const { open, relations } = plan({ ...withOpen('cyd.lost-to.ben'), hiddenTypes: ['lost-to'] });
    expect(open).toMatchObject({ kind: 'relation', relations: [] });
    expect(relations).toHaveLength(6);
  });

  it('begins with all shown relations of the person who is open', () => {
    const { open, relations } = plan({ selection: { kind: 'person', person: 'dot' } });
    expect(ids(open?.relations)).toEqual(['ben.advises.dot', 'dot.worked-for.ada', 'dot.worked-for.ben']);
    expect(relations).toHaveLength(4);
  });

  it('begins with the path that is open, in its order, and does not repeat its relations', () => {
    const { open, relations } = plan({
      selection: { kind: 'path', from: 'cyd', to: 'ada', via: null, doubtful: false },
    });
    expect(open).toMatchObject({ kind: 'connection', held: 2, path: { people: [2, 1, 0] } });
    expect(ids(open?.relations)).toEqual(['cyd.lost-to.ben', 'ada.endorses.ben']);
    expect(relations).toHaveLength(5);
  });

  it('begins with what is shown of all that is held between two people, by year', () => {
    const pair = { selection: { kind: 'pair', people: ['ben', 'dot'] } } as const;
    const { open } = plan(pair);
    expect(ids(open?.relations)).toEqual(['ben.advises.dot', 'dot.worked-for.ben']);
    const fewer = plan({ ...pair, hiddenTypes: ['advises'] });
    expect(fewer.open).toMatchObject({ kind: 'connection', held: 2, path: null });
    expect(ids(fewer.open?.relations)).toEqual(['dot.worked-for.ben']);
  });

  it('begins with the article that is read', () => {
    const { open, places } = plan({
      ...none,
      mode: 'articles',
      article: 'tide',
      hiddenTypes: ['endorses', 'advises'],
    });
    expect(open).toMatchObject({ kind: 'article', article: { id: 'tide' }, relations: [] });
    expect(places.get('tide')).toBe(3);
  });

  it('numbers the articles it is taken from, and no other', () => {
    const { articles, places } = plan({ ...none, hiddenTypes: ['endorses', 'advises'] });
    expect(articles.map(({ id }) => id)).toEqual(['gazette', 'lamp']);
    expect([...places]).toEqual([
      ['gazette', 1],
      ['lamp', 2],
    ]);
  });

  it('holds people without a line where the view shows them, and the articles that name them', () => {
    expect(plan().isolates).toEqual([]);
    const shown = plan({
      ...none,
      isolates: true,
      hiddenTypes: ['endorses', 'advises', 'lost-to', 'worked-for'],
    });
    expect(shown.isolates.map(({ id }) => id)).toEqual(['eve']);
    expect(shown.articles.map(({ id }) => id)).toEqual(['lamp']);
    const alone = plan({ selection: { kind: 'person', person: 'eve' }, isolates: true });
    expect(alone.open).toMatchObject({ kind: 'person', relations: [] });
    expect(alone.isolates).toEqual([]);
  });

  it('holds each relation that is shown exactly once, and a number for each article, whatever is open', () => {
    fc.assert(
      fc.property(
        datasets({ mostPeople: 6, mostClaims: 12 }),
        filters,
        fc.nat(),
        fc.nat(4),
        (data, filter, at, kind) => {
          const any = openRecord(data, {
            x: new Float64Array(data.people.length),
            y: new Float64Array(data.people.length),
          });
          const { relations, people } = any.graph;
          const two = { one: people[at % people.length]?.id, other: people[(at + 1) % people.length]?.id };
          const selection: Selection =
            kind < 3 || two.one === undefined || two.other === undefined || people.length < 2
              ? { kind: 'none' }
              : kind === 3
                ? { kind: 'pair', people: [two.one, two.other] }
                : { kind: 'path', from: two.one, to: two.other, via: null, doubtful: true };
          const view: View = viewOf({ ...filter, selection });
          const visibilityOf = createVisibilities(any);
          const visibility = visibilityOf(view);
          const selected: Selected =
            kind === 1 && relations.length > 0
              ? { kind: 'relation', relation: at % relations.length, claim: null }
              : kind === 2 && people.length > 0
                ? { kind: 'person', person: at % people.length }
                : createSelections(any, visibilityOf)(view);
          const made = planDossier(any, view, visibility, selected);
          const printed = [...(made.open?.relations ?? []), ...made.relations];
          expect(printed.toSorted((a, b) => a - b)).toEqual(visibility.index);
          if (selected === null) expect(printed).toEqual(sortRelations(any, visibility.index, view.sort));
          for (const one of printed)
            for (const { article } of relations[one]?.claims ?? [])
              expect(made.places.get(defined(article))).toBeGreaterThan(0);
        },
      ),
    );
  });
});
