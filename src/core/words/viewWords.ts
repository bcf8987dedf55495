import { capital } from '../english/capital';
import { type Source, sourcesOf } from '../evidence/sources';
import { count, originName } from '../evidence/wording';
import { basisWords, leastSureBasis } from '../model/basis';
import { articleName } from '../model/dataset';
import { type Graph, typesIn } from '../model/graph';
import { dateWords } from '../model/partialDate';
import { daysWords, endsText } from '../model/timeUnit';
import type { Filter, Visibility } from '../query/visibility';
import type { OpenRecord } from '../record/record';
import type { PictureState, Sort, View } from '../view/viewState';
import { shownInWords, yearsShownWords } from './shownWords';
import { timeNames } from './timeNames';

/** What a view shows and what it leaves out, in sentences: on paper there are no switches to see it by. */
export function viewWords(record: OpenRecord, view: View, visibility: Visibility): string[] {
  const { filter, excluded } = view.picture;
  return [
    countSentence(record, filter, visibility),
    focusSentence(record, filter),
    timeSentence(record, filter),
    typeSentence(filter, record.graph),
    undatedSentence(filter, visibility),
    basisSentence(record, filter),
    excludedSentence(record, excluded),
    orderSentence(view.sort),
  ].filter((sentence) => sentence !== null);
}

/** What a view leaves out, in sentences; nothing where it leaves out nothing. */
export function narrowingWords(record: OpenRecord, view: View, visibility: Visibility): string[] {
  const { filter, excluded } = view.picture;
  const { years, clock, knownBy, hiddenTypes, undated, basis } = filter;
  return [
    years || (clock === 'known' && knownBy !== null) ? timeSentence(record, filter) : null,
    hiddenTypes.length > 0 ? typeSentence(filter, record.graph) : null,
    focusSentence(record, filter),
    undated ? null : undatedSentence(filter, visibility),
    basis === leastSureBasis ? null : basisSentence(record, filter),
    excluded.length > 0 ? excludedSentence(record, excluded) : null,
  ].filter((sentence) => sentence !== null);
}

/** "12 of 17 relations shown.", "9 of 12 shown: 3 in 2016, 1 possibly." */
export function shownCountWords(record: OpenRecord, view: View, visibility: Visibility): string {
  const { figure, rest } = shownInWords(record, view.picture.filter, visibility);
  return `${figure} ${rest}.`;
}

function countSentence(record: OpenRecord, filter: Filter, visibility: Visibility): string {
  const held = record.graph.relations.length;
  const { length } = visibility.index;
  const parts = yearsShownWords(filter, visibility);
  const which = parts === null ? '.' : `: ${parts}.`;
  if (length === held)
    return `Every relation that is held is here: ${held.toLocaleString('en')}${parts === null ? '' : ` (${parts})`}.`;
  return `${length.toLocaleString('en')} of the ${held.toLocaleString('en')} relations that are held are here${which}`;
}

function focusSentence({ naming }: OpenRecord, { focus }: Filter): string | null {
  return focus === null ? null : `Only relations of ${naming.person(focus)}.`;
}

function timeSentence({ nouns, yearCounts }: OpenRecord, { clock, knownBy, years }: Filter): string {
  if (clock === 'known') {
    return knownBy === null
      ? `${timeNames.asKnown} from all ${nouns.source === 'article' ? 'articles that were read' : 'sources'}, by when these were published.`
      : `${timeNames.asKnown} at the end of ${dateWords(knownBy)}, by when the ${nouns.source}s were published; what no dated ${nouns.source} had said by then is marked.`;
  }
  if (!years) return `${timeNames.allYears[yearCounts.unit]}.`;
  const [from, to] = endsText(years);
  return `Only what happened ${from === to ? 'in' : 'from'} ${daysWords(years)}, or may have; the latter is marked.`;
}

function typeSentence({ hiddenTypes }: Filter, graph: Graph): string {
  const types = typesIn(graph);
  const hidden = types.filter(({ id }) => hiddenTypes.includes(id));
  if (hidden.length === 0) return `All kinds: ${types.map(({ phrase }) => phrase).join(', ')}.`;
  return `Kinds left out: ${hidden.map(({ phrase }) => phrase).join(', ')}.`;
}

function undatedSentence({ undated }: Filter, { undatedCount }: Visibility): string | null {
  if (undatedCount === 0) return null;
  const [noun, verb] = undatedCount === 1 ? ['relation', 'is'] : ['relations', 'are'];
  return `${capital(count(undatedCount, noun, noun))} without a date ${verb} ${undated ? 'here, too' : 'left out'}.`;
}

function basisSentence({ nouns }: OpenRecord, { basis }: Filter): string {
  if (basis === leastSureBasis) {
    return nouns.claim === 'quote'
      ? 'Quotes on every basis, from named persons to speculation.'
      : 'All claims, whoever vouches for them.';
  }
  return `Only relations with a quote that is at least as sure as “${basisWords(basis)}”; all their quotes are here.`;
}

function excludedSentence(record: OpenRecord, excluded: PictureState['excluded']): string {
  if (excluded.length === 0) return 'No source is switched off.';
  const sources = new Map(sourcesOf(record.dataset.claims).map((source) => [source.key, source]));
  const names = excluded.map((key) => {
    const source = sources.get(key);
    return source ? sourceName(record, source) : key;
  });
  return `Sources switched off: ${names.join('; ')}. Their ${record.nouns.claim}s are marked as set aside.`;
}

function sourceName({ naming, articles }: OpenRecord, source: Source): string {
  if (source.kind === 'origin') return originName(source.origin, naming);
  const article = articles.get(source.article);
  return article ? articleName(article) : source.article;
}

const orders: Record<Sort['by'], string> = {
  from: 'who',
  type: 'kind',
  to: 'to whom',
  when: 'when it happened',
  standing: 'standing',
  origins: 'number of origins',
  quotes: 'number of quotes',
};

function orderSentence({ by, descending }: Sort): string {
  return `In the order of the list: by ${orders[by]}${descending ? ', in reverse' : ''}.`;
}
