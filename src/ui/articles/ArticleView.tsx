import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { NumberedClaim } from '../../core/evidence/passages';
import { caveat } from '../../core/evidence/wording';
import { type Article, type Claim, isQuoted } from '../../core/model/dataset';
import { relationId } from '../../core/model/relations';
import { relationOfClaim } from '../../core/record/record';
import { besideView } from '../../core/view/quoteView';
import { useFocusOnArrival, useFocusOnSwap } from '../base/arrival';
import { useDesk, useView } from '../base/desk';
import { useOpen } from '../base/openItem';
import { RelationSentence } from '../base/RelationSentence';
import { ViewLink } from '../base/ViewLink';
import { ArticleText } from './ArticleText';
import { ArticleSteps, ArticleTitle } from './ArticleTitle';
import { ImportedTextInput, ImportedTextResult } from './ImportedText';
import { LaneStrip } from './LaneStrip';
import { type ArticleBlocks, useArticleText } from './useArticleText';
import { useImportedText } from './useImportedText';
import './article.css';

/** One article in its own order, every claim lit where it stands. */
export function ArticleView({ id }: { readonly id: string }) {
  const { record } = useDesk();
  const article = record.articles.get(id);
  return article ? <Sheet article={article} /> : null;
}

function Sheet({ article }: { readonly article: Article }) {
  const { record } = useDesk();
  const open = useOpen();
  const body = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { claims: all } = record.dataset;
  const claims = useMemo(
    () => all.filter(isQuoted).filter((claim) => claim.article === article.id),
    [all, article],
  );
  const { own: imports, actions } = useImportedText(article, claims);
  const whole = imports.kind === 'whole';
  const blocks = useArticleText(article, claims, whole ? imports.text : null);
  const chosen = useView(({ selection }) => (selection.kind === 'relation' ? selection.claim : null));
  const selected = blocks.claims.find(({ claim }) => claim.id === chosen) ?? null;
  const select = useCallback(
    (claim: string) => {
      const relation = relationOfClaim(record, claim);
      if (relation !== null) open({ kind: 'relation', relation }, claim);
    },
    [record, open],
  );
  const go = (claim: string) => {
    select(claim);
    const number = blocks.claims.find((one) => one.claim.id === claim)?.number;
    wordsOf(body.current, number)?.scrollIntoView({ block: 'center' });
  };
  useWordsInView(body, selected, whole);
  useFocusOnArrival(() => wordsOf(body.current, selected?.number) ?? heading.current);
  const summary = useRef<HTMLDivElement>(null);
  // The control that brought the whole text, or let it go, is gone then.
  useFocusOnSwap(summary, 'input', whole);
  return (
    <article className="article-view" aria-label="Article">
      <div className="article-page">
        {blocks.lane && <LaneStrip lane={blocks.lane} selected={selected?.claim.id ?? null} onGo={go} />}
        <ArticleSteps article={article} />
        <ArticleTitle article={article} heading={heading} />
        <Counts article={article} blocks={blocks} />
        <div className="article-summary" ref={summary}>
          <p>{whole ? wholeWords(blocks) : heldWords(blocks, article)}</p>
          {!whole && article.text && <ImportedTextInput actions={actions} />}
          <ImportedTextResult own={imports} actions={actions} />
        </div>
        <ArticleText body={body} blocks={blocks} selected={selected} onSelect={select} />
      </div>
    </article>
  );
}

function Counts({ article, blocks }: { readonly article: Article; readonly blocks: ArticleBlocks }) {
  const { claims } = useDesk().record.dataset;
  const quoted = blocks.claims.map(({ claim }) => claim);
  const bare = claims.filter((claim) => !isQuoted(claim) && claim.article === article.id);
  const held = [...quoted, ...bare];
  const relations = new Set(held.map(relationId)).size;
  const passed = article.notCoded.length;
  return (
    <div className="article-counts">
      <p>{article.text ? 'In this article' : 'With this source'}</p>
      <h2>
        {held.length} {held.length === 1 ? 'claim' : 'claims'} on {relations}{' '}
        {relations === 1 ? 'relation' : 'relations'}
      </h2>
      {article.text && (
        <p>
          {passed} {passed === 1 ? 'passage' : 'passages'} read, not used
        </p>
      )}
      {bare.length > 0 && <BareClaims claims={bare} />}
    </div>
  );
}

/** Claims that name this source without its words: there is nothing of them to be lit. */
function BareClaims({ claims }: { readonly claims: readonly Claim[] }) {
  const { record } = useDesk();
  return (
    <ul className="briefs">
      {claims.map((claim) => {
        const relation = record.graph.relationIndex.get(relationId(claim));
        return (
          relation !== undefined && (
            <li key={claim.id}>
              <ViewLink id={`bare-${claim.id}`} className="claim-link" to={(view) => besideView(claim, view)}>
                <RelationSentence relation={relation} />
              </ViewLink>
              . {caveat(claim)}.
            </li>
          )
        );
      })}
    </ul>
  );
}

function wholeWords({ lost }: ArticleBlocks): string {
  const missing =
    lost === 0 ? '' : ` ${lost} of the held quotes do not stand in it exactly once and are not lit.`;
  return `The whole text, from your own file. It stays in this browser.${missing}`;
}

function heldWords({ holding: { passages, share }, placed }: ArticleBlocks, { text }: Article): string {
  if (text === null) {
    const words =
      passages === 0 ? 'no words of it are on record' : 'only the words quoted from it are on record';
    return `A source that your file names. It was not read here, and ${words}.`;
  }
  if (passages === 0) return 'An abridged reader: nothing of the text is held.';
  const held = `${passages} ${passages === 1 ? 'passage' : 'passages'} held`;
  const part = share === null ? '' : `, ${perCent(share)} per cent of the text`;
  const order = placed
    ? ''
    : ' Where they stand in the article is not known: they are in the order in which they were written down.';
  return `An abridged reader: ${held}${part}.${order}`;
}

/** Never rounded to nothing, nor to everything. */
function perCent(share: number): number {
  return share >= 1 ? 100 : Math.min(99, Math.max(1, Math.round(100 * share)));
}

function wordsOf(body: HTMLElement | null, number: number | undefined): HTMLElement | null {
  return body?.querySelector<HTMLElement>(`[data-number="${number}"]`) ?? null;
}

/** Brings the selected words into view, wherever they were selected. */
function useWordsInView(
  body: React.RefObject<HTMLElement | null>,
  selected: NumberedClaim | null,
  whole: boolean,
): void {
  const number = selected?.number;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words move when the whole text takes the passages' place.
  useEffect(() => {
    const words = wordsOf(body.current, number);
    if (!words) return;
    const { top, bottom } = words.getBoundingClientRect();
    if (top < 80 || bottom > window.innerHeight - 80) words.scrollIntoView({ block: 'center' });
  }, [body, number, whole]);
}
