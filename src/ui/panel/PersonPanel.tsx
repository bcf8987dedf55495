import { Fragment } from 'react';
import { relationDateWords } from '../../core/evidence/relationDate';
import { describedWords } from '../../core/model/names';
import { relationTypes } from '../../core/model/relationTypes';
import { withoutPin } from '../../core/view/viewState';
import { standingLabel } from '../../core/view/weighedEvidence';
import { useChange, useDesk, useView } from '../desk';
import { focusAfter, focusPlace } from '../focusAfter';
import { CloseIcon } from '../icons';
import { LineSample } from '../key/LineSample';
import { useOpen } from '../openItem';
import { RelationSentence } from '../RelationSentence';
import { ArticleName } from './ArticleName';
import { useClosePanel } from './useClosePanel';

/** One person: how an article describes them, what else they are called, every relation held of them. */
export function PersonPanel({ person: index }: { readonly person: number }) {
  const { record } = useDesk();
  const close = useClosePanel();
  const person = record.graph.people[index];
  if (!person) return null;
  const describedIn = person.described ? record.articles.get(person.described.article) : undefined;
  const relations = record.graph.degree[index] ?? 0;
  return (
    <div className="panel-body">
      <div className="place">
        <p>
          {relations === 0
            ? 'Person without a line'
            : `Person, ${relations} ${relations === 1 ? 'relation' : 'relations'}`}
        </p>
        <button type="button" className="icon-button" aria-label="Close the evidence" onClick={close}>
          <CloseIcon />
        </button>
      </div>
      <h2 tabIndex={-1} className="sentence">
        <bdi>{person.name}</bdi>
      </h2>
      {person.described && describedIn && (
        <p className="occasion">
          “{describedWords(person)}”{' '}
          <span className="quiet">
            in <ArticleName article={describedIn} />
          </span>
        </p>
      )}
      {person.aliases.length > 0 && (
        <p className="aliases">
          Also called{' '}
          {person.aliases.map((alias, place) => (
            <Fragment key={alias}>
              {place > 0 && ', '}
              <bdi>{alias}</bdi>
            </Fragment>
          ))}
        </p>
      )}
      {person.note && <p className="note">{person.note}</p>}
      <PinNote id={person.id} />
      <hr className="ink-rule" />
      {relations > 0 ? <PersonRelations person={index} /> : <WithoutLine id={person.id} name={person.name} />}
    </div>
  );
}

function PinNote({ id }: { readonly id: string }) {
  const pinned = useView((view) => view.pins.some((pin) => pin.person === id));
  const change = useChange();
  if (!pinned) return null;
  return (
    <p className="quiet">
      Moved by hand.{' '}
      <button
        type="button"
        className="text-button"
        onClick={() => focusAfter(() => change((view) => withoutPin(view, id), 'push'), focusPlace.panel)}
      >
        Put back
      </button>
    </p>
  );
}

/** By type, then by direction: what they did first, then what was done to them. */
function PersonRelations({ person }: { readonly person: number }) {
  const { record, session } = useDesk();
  const { graph } = record;
  const open = useOpen();
  return relationTypes.map((type, typeIndex) => {
    const mine = [...graph.relations.keys()].filter(
      (relation) =>
        graph.type[relation] === typeIndex &&
        (graph.from[relation] === person || graph.to[relation] === person),
    );
    if (mine.length === 0) return null;
    const ordered = mine.toSorted(
      (a, b) => Number(graph.from[a] !== person) - Number(graph.from[b] !== person) || a - b,
    );
    return (
      <section key={type.id} className="person-relations">
        <h3>
          <LineSample type={type.id} width={34} /> {type.phrase}
        </h3>
        <ul>
          {ordered.map((index) => {
            const relation = graph.relations[index];
            if (!relation) return null;
            return (
              <li key={relation.id}>
                <button
                  type="button"
                  data-opens
                  onClick={() => {
                    session.setState({ companion: person });
                    open({ kind: 'relation', relation: index });
                  }}
                >
                  <RelationSentence relation={index} />
                  <span className="relation-meta">
                    {relationDateWords(relation, record.setAside)}. <b>{standingLabel(record, index)}</b>
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      </section>
    );
  });
}

/** Where somebody without a relation is named, and why nothing was made of it. */
function WithoutLine({ id, name }: { readonly id: string; readonly name: string }) {
  const { record } = useDesk();
  const passages = record.dataset.articles.flatMap((article) =>
    article.notCoded
      .filter((passage) => passage.people.includes(id))
      .map((passage) => ({ article, passage })),
  );
  return (
    <section className="without-line">
      <p>
        No relation of <bdi>{name}</bdi> is held. That says what these articles hold, not what there is.
      </p>
      {passages.map(({ article, passage }) => (
        <article key={passage.exact} className="claim">
          <blockquote translate="no" className="quote small">
            <q>{passage.exact}</q>
          </blockquote>
          <p className="source">
            <ArticleName article={article} />
          </p>
          <p className="note">
            <b>Read, not coded.</b> {passage.reason}
          </p>
        </article>
      ))}
    </section>
  );
}
