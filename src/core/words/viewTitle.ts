import { relationSentence } from '../evidence/wording';
import { articleName } from '../model/dataset';
import type { OpenRecord } from '../record/record';
import { showsArticles, type View } from '../view/viewState';
import { connectionTitle } from './connectionTitle';

/**
 * What a view is called where it is cited: the article that is read, the person or the relation that is open, else the
 * headline. Read with nothing around it, a title must not be surer than the record, so a doubt stands in brackets.
 */
export function viewTitle(record: OpenRecord, view: View): string {
  return `On the Record: ${titleIn(record, view)}`;
}

/** What a picture of a view is about: an article that is open beside it does not count. */
export function viewSubject(record: OpenRecord, view: View): string {
  return titleIn(record, { ...view, mode: 'graph' });
}

function titleIn(record: OpenRecord, { mode, article, selection }: View): string {
  const { headline } = record.dataset.edition;
  if (mode !== null && showsArticles(mode)) {
    const read = article === null ? undefined : record.articles.get(article);
    return read ? articleName(read) : headline;
  }
  if (selection.kind === 'person') return record.naming.person(selection.person);
  if (selection.kind === 'pair' || selection.kind === 'path')
    return connectionTitle(record.naming, selection);
  if (selection.kind !== 'relation') return headline;
  return relationTitle(record, selection.relation) ?? headline;
}

function relationTitle(record: OpenRecord, id: string): string | null {
  const index = record.graph.relationIndex.get(id);
  if (index === undefined) return null;
  const relation = record.graph.relations[index];
  const standing = record.standings[index];
  if (!relation || !standing) return null;
  const sentence = relationSentence(relation, standing.id, record.naming);
  if (record.unsupported[index]) return `${sentence} (its sources are switched off)`;
  const doubtful = standing.id === 'contested' || standing.id === 'withdrawn';
  return doubtful ? `${sentence} (${standing.id})` : sentence;
}
