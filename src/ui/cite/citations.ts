import { citeArticle, citeQuoteOf } from '../../core/evidence/citeArticle';
import { citeView } from '../../core/evidence/citeView';
import { claimsInOrder } from '../../core/evidence/orderClaims';
import type { Citation } from '../../core/evidence/reference';
import type { Article, Claim } from '../../core/model/dataset';
import type { OpenRecord } from '../../core/record/record';
import { encodeView } from '../../core/view/link';
import { quoteView } from '../../core/view/quoteView';
import { selectedIn } from '../../core/view/selected';
import { freshView, showsArticles, type View } from '../../core/view/viewState';
import { viewTitle } from '../../core/words/viewTitle';
import { addressOf } from '../../shell/page/address';
import type { Citing } from '../../shell/stores/sessionStore';

/** One thing that can be cited from where the reader stands. */
export interface Citable {
  readonly kind: Citing['kind'];
  readonly words: string;
  /** One sentence: what this is, so that nobody cites the page for the article or the article for the page. */
  readonly meaning: string;
  readonly citation: Citation;
}

/** Quote, article and view, as far as there is one; `today` is YYYY-MM-DD. */
export function citables(record: OpenRecord, view: View, citing: Citing, today: string): Citable[] {
  const claim = claimOf(record, view, citing);
  const article = articleOf(record, view, citing, claim);
  const all: Citable[] = [];
  if (claim && article) {
    all.push({
      kind: 'quote',
      words: claim.quote ? 'This quote' : 'This claim',
      meaning: claim.quote
        ? 'The exact words, the article they stand in, and a link to them on this page.'
        : 'Its source, whose words are not on record, and a link to the claim on this page.',
      citation: citeQuoteOf(claim, article, linkToQuote(claim, view), today),
    });
  }
  if (article) {
    all.push({
      kind: 'article',
      words: article.text ? 'The article' : 'The source',
      meaning: article.text
        ? 'The text that somebody else published and that was read here, without this page.'
        : 'What somebody else published, as far as your file names it. It was not read here.',
      citation: citeArticle(article, today),
    });
  }
  const { fingerprint } = record;
  const title = viewTitle(record, view);
  all.push({
    kind: 'view',
    words: 'This view',
    meaning:
      'This page as you see it now: what is open, what is filtered, and the state of the data behind it.',
    citation: citeView({ title, link: addressOf(encodeView(view)), fingerprint }, today),
  });
  return all;
}

/** The quote that was asked for, else the one that is open beside the picture. */
function claimOf(record: OpenRecord, view: View, citing: Citing): Claim | null {
  if (citing.kind === 'quote') return record.claims.get(citing.claim) ?? null;
  if (citing.kind === 'article' || (view.mode !== null && showsArticles(view.mode))) return null;
  const selected = view.selection.kind === 'path' ? null : selectedIn(record, view.selection);
  if (selected?.kind !== 'relation') return null;
  if (selected.claim !== null) return record.claims.get(selected.claim) ?? null;
  const relation = record.graph.relations[selected.relation];
  return (relation && claimsInOrder(relation)[0]) ?? null;
}

function articleOf(record: OpenRecord, view: View, citing: Citing, claim: Claim | null): Article | null {
  if (claim) return claim.article === null ? null : (record.articles.get(claim.article) ?? null);
  if (citing.kind === 'article') return record.articles.get(citing.article) ?? null;
  const reading = view.mode === 'articles' ? view.article : null;
  return reading === null ? null : (record.articles.get(reading) ?? null);
}

function linkToQuote(claim: Claim, view: View): string {
  return addressOf(encodeView(quoteView(claim, freshView(view))));
}
