import { relationSentence } from '../../../src/core/evidence/wording';
import type { Relation } from '../../../src/core/model/relations';
import { type Filter, visibleRelations } from '../../../src/core/query/visibility';
import { decodeView } from '../../../src/core/view/link';
import { defaultView } from '../../../src/core/view/viewState';
import { shownInWords } from '../../../src/core/words/shownWords';
import { defined } from '../../support/defined';
import { shippedRecord } from '../../support/shippedRecord';
import { present } from './page';

/** The shipped data, computed here by the pure core: what the page is compared with. */
export const record = shippedRecord();
export const relations = record.graph.relations;

/** "Hillary Clinton may advise Elizabeth Warren". */
export function sentenceOf(relation: Relation): string {
  return relationSentence(relation, standingOf(relation).id, record.naming);
}

export function standingOf(relation: Relation) {
  return present(record.standings[relations.indexOf(relation)], `standing of ${relation.id}`);
}

/** The verbatim words of a relation's quotes. */
export function wordsOf(relation: Relation): string[] {
  return relation.claims.map((claim) => defined(claim.quote).exact);
}

/** The relations that a filter lets through. */
export function shownUnder(filter: Partial<Filter>): Relation[] {
  const whole = { ...defaultView.picture.filter, ...filter };
  return visibleRelations(record.graph, record.years, whole).index.map((index) =>
    present(relations[index], `relation ${index}`),
  );
}

/** The relations that a link's filters let through. */
export function shownByLink(query: string): Relation[] {
  return shownUnder(decodeView(query).view.picture.filter);
}

/** "8 of 12 relations shown", where no years are chosen. */
export function countWords(shown: number): string {
  return `${shown} of ${relations.length} relations shown`;
}

/** The same under a filter, with how much of the years chosen is certain: "9 of 12 shown: 3 in 2016, 1 possibly". */
export function countWordsUnder(filter: Partial<Filter>): string {
  const whole = { ...defaultView.picture.filter, ...filter };
  const visibility = visibleRelations(record.graph, record.years, whole);
  const { figure, rest } = shownInWords(record, whole, visibility);
  return `${figure} ${rest}`;
}

/** First and last year that the slider offers. */
export const domain = present(record.yearCounts.domain, 'domain of years');

export function relationWhere(test: (relation: Relation) => boolean, what: string): Relation {
  return present(relations.find(test), `a relation ${what}`);
}

export function personIndex(id: string): number {
  return present(record.graph.personIndex.get(id), id);
}
