import { capital } from '../../core/english/capital';
import { type Source, sourcesOf } from '../../core/evidence/sources';
import { standings } from '../../core/evidence/standings';
import { count, originName } from '../../core/evidence/wording';
import { type Basis, bases, leastSureBasis } from '../../core/model/basis';
import { articleName, type Dataset } from '../../core/model/dataset';
import { visibleRelations } from '../../core/query/visibility';
import type { OpenRecord } from '../../core/record/record';
import { type StandingChange, standingChanges } from '../../core/record/standingChanges';
import { toggleExcluded, withPicture } from '../../core/view/viewState';
import { useChange, useDesk, useView } from '../base/desk';
import { CloseIcon } from '../base/icons';
import { useOpen } from '../base/openItem';
import { RelationSentence } from '../base/RelationSentence';
import './sources.css';

/** Sceptic mode: ask for surer quotes, switch sources off, and see which lines hold. Nobody moves. */
export default function SourcesPanel({ onClose }: { readonly onClose: () => void }) {
  const asks = basesHeld(useDesk().whole.dataset).length > 1;
  return (
    <div className="weigh">
      <div className="panel-body">
        <div className="place">
          <p>Nobody moves, and the link keeps it</p>
          <button
            type="button"
            className="icon-button"
            aria-label="Stop weighing the evidence"
            onClick={onClose}
          >
            <CloseIcon />
          </button>
        </div>
        <h2 tabIndex={-1} className="sentence">
          Weigh the evidence
        </h2>
        <p className="occasion">
          {asks ? 'Ask for surer quotes, or switch' : 'Switch'} a source off, and see which lines hold.
        </p>
        <hr className="ink-rule" />
        <BasisDial />
        <Sources />
      </div>
      <WhatChanges />
    </div>
  );
}

/** Each level lets through what the ones above it do, and one basis more. */
const levels: Record<Basis, string> = {
  'on-record': 'Only what a named person said',
  stated: '… or an outlet states',
  relayed: '… or was reported elsewhere and is relayed',
  unnamed: '… or unnamed sources say',
  social: '… or an embedded social post says',
  unstated: '… or is given without saying who vouches',
  speculated: '… or is speculated: everything held',
};

/** All of them in the shipped record; of a reader’s own data what it holds, and the last, which lets through all. */
function basesHeld({ claims, edition }: Dataset) {
  const held = new Set(claims.map(({ basis }) => basis));
  if (edition.file === undefined) return bases.filter(({ id }) => id !== 'unstated' || held.has(id));
  const found = bases.filter(({ id }) => held.has(id));
  return found.length < 2 || held.has(leastSureBasis)
    ? found
    : bases.filter(({ id }) => held.has(id) || id === leastSureBasis);
}

function BasisDial() {
  const { whole } = useDesk();
  const view = useView((state) => state);
  const change = useChange();
  const total = whole.graph.relations.length;
  const held = basesHeld(whole.dataset);
  const noun = whole.nouns.claim;
  if (held.length < 2)
    return <p className="quiet">Your file does not say how sure one {noun} is beside another.</p>;
  return (
    <fieldset className="weigh-part">
      <legend>How sure a {noun} must be</legend>
      <p className="quiet">A relation stays as long as one of its {noun}s passes.</p>
      {held.map(({ id }) => {
        const left = visibleRelations(whole.graph, whole.years, { ...view.picture.filter, basis: id }).index
          .length;
        return (
          <label key={id} className="choice">
            <input
              type="radio"
              name="basis"
              checked={view.picture.filter.basis === id}
              onChange={() => change((before) => withPicture(before, { basis: id }), 'replace')}
            />
            <span>{levels[id]}</span>
            <span className="weigh-count">
              {left.toLocaleString('en')} of {total.toLocaleString('en')}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

function Sources() {
  const { whole } = useDesk();
  const sources = sourcesOf(whole.dataset.claims);
  const origins = sources.filter(({ kind }) => kind === 'origin');
  const only = origins.every((one) => one.kind === 'origin' && one.origin.kind === 'unsourced');
  return (
    <>
      {sources.length > origins.length && (
        <fieldset className="weigh-part">
          <legend>{capital(whole.nouns.source)}s</legend>
          {sources.map(
            (source) => source.kind === 'article' && <SourceSwitch key={source.key} source={source} />,
          )}
        </fieldset>
      )}
      {origins.length > 0 && (
        <fieldset className="weigh-part">
          <legend>{only ? 'Without a source' : `Whom the ${whole.nouns.source}s cite`}</legend>
          {!only && (
            <p className="quiet">
              Whoever first said it, and through whom it came: an outlet, a person, a post.
            </p>
          )}
          {origins.map((source) => (
            <SourceSwitch key={source.key} source={source} />
          ))}
        </fieldset>
      )}
    </>
  );
}

function SourceSwitch({ source }: { readonly source: Source }) {
  const { whole } = useDesk();
  const on = useView((view) => !view.picture.excluded.includes(source.key));
  const change = useChange();
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={on}
        onChange={() => change((view) => toggleExcluded(view, source.key), 'replace')}
      />
      <bdi>{sourceName(whole, source)}</bdi>
      <span className="weigh-count">
        {source.claims.toLocaleString('en')} {whole.nouns.claim}
        {source.claims === 1 ? '' : 's'}
      </span>
    </label>
  );
}

/** What a source is called: an article by its title or first words, an origin by its name. */
function sourceName(record: OpenRecord, source: Source): string {
  if (source.kind === 'origin') return capital(originName(source.origin, record.naming));
  const article = record.articles.get(source.article);
  return article ? articleName(article) : source.article;
}

function WhatChanges() {
  const { record, whole } = useDesk();
  const excluded = useView((view) => view.picture.excluded);
  const change = useChange();
  const changes = standingChanges(whole, record);
  return (
    <section className="weigh-changes" aria-label="What changes">
      <p data-testid="weigh-sum">{sumWords(excluded.length, changes)}</p>
      <ul>
        {changes.map((one) => (
          <ChangedRelation key={one.relation} change={one} />
        ))}
      </ul>
      {excluded.length > 0 && (
        <button
          type="button"
          className="text-button"
          onClick={(event) => {
            // The button goes with what it undoes; reading goes on at the top of the panel.
            event.currentTarget.closest('.weigh')?.querySelector('h2')?.focus();
            change((view) => withPicture(view, { excluded: [] }), 'push');
          }}
        >
          Switch everything on again
        </button>
      )}
    </section>
  );
}

function sumWords(excluded: number, changes: readonly StandingChange[]): string {
  if (excluded === 0) return 'Every source is switched on.';
  const lost = changes.filter(({ after }) => after === null).length;
  const changed = changes.length - lost;
  const off = `With ${count(excluded, 'source')} switched off,`;
  if (changes.length === 0) return `${off} every relation keeps its standing.`;
  const parts = [
    lost > 0
      ? `${count(lost, 'relation')} ${lost === 1 ? 'has' : 'have'} nothing left to support ${lost === 1 ? 'it' : 'them'}`
      : '',
    changed > 0 ? `${count(changed, 'relation')} ${changed === 1 ? 'changes' : 'change'} standing` : '',
  ].filter(Boolean);
  return `${off} ${parts.join(', and ')}.`;
}

function ChangedRelation({ change: { relation, before, after } }: { readonly change: StandingChange }) {
  const open = useOpen();
  return (
    <li>
      <button
        type="button"
        className="weigh-change"
        data-opens
        onClick={() => open({ kind: 'relation', relation })}
      >
        <RelationSentence relation={relation} />
        <span className="relation-meta">
          {after === null
            ? `${standings[before].label} before; nothing is left to support it`
            : `From ${standings[before].label.toLowerCase()} to ${standings[after].label.toLowerCase()}`}
        </span>
      </button>
    </li>
  );
}
