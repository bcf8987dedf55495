import { type ReactNode, useState } from 'react';
import { isQuoted } from '../../core/model/dataset';
import { dateWords } from '../../core/model/partialDate';
import { type OpenItem, type PrintedNumbers, planDossier } from '../../core/view/dossier';
import { encodeView } from '../../core/view/link';
import type { Selected } from '../../core/view/selected';
import { viewWords } from '../../core/words/viewWords';
import { addressOf } from '../../shell/page/address';
import { today } from '../../shell/page/today';
import { useDesk, useView, useVisibility } from '../base/desk';
import { PrintedArticles } from './PrintedArticles';
import { PrintedConnection } from './PrintedConnection';
import { PrintedPerson } from './PrintedPerson';
import { PrintedPicture } from './PrintedPicture';
import { PrintedRelation } from './PrintedRelation';
import { PrintedSentence } from './PrintedSentence';
import { PrintedSource } from './PrintedSource';
import './dossier.css';

/** The view as a paper to file: what it shows, each relation with all of its quotes whole, and the articles. */
export default function Dossier({ selected }: { readonly selected: Selected }) {
  const { record } = useDesk();
  const view = useView((state) => state);
  const visibility = useVisibility();
  const [day] = useState(today);
  const { open, relations, articles, places, isolates } = planDossier(record, view, visibility, selected);
  const print = (index: number) => <PrintedRelation key={index} relation={index} places={places} />;
  const rest = relations.map(print);
  return (
    <article className="dossier">
      <header>
        <p className="dossier-name">On the Record</p>
        <h1>
          <bdi>{record.dataset.edition.headline}</bdi>
        </h1>
        {visibility.index.length > 0 && <PrintedPicture />}
        <ul className="dossier-view">
          {viewWords(record, view, visibility).map((sentence) => (
            <li key={sentence}>
              <bdi>{sentence}</bdi>
            </li>
          ))}
        </ul>
        <Imprint day={day} link={addressOf(encodeView(view))} fingerprint={record.fingerprint} />
        <p className="dossier-key">
          {record.dataset.claims.some(isQuoted) &&
            'Each quote is whole. In large letters: the exact words. Before and after them, in small ones: what stands around them in the article. '}
          To be named here implies no wrongdoing.
        </p>
      </header>
      {open && (
        <Open item={open} places={places}>
          {open.relations.map(print)}
        </Open>
      )}
      {rest.length > 0 && (
        <section>
          <h2>{open && open.relations.length > 0 ? 'The other relations' : 'Relations'}</h2>
          {rest}
        </section>
      )}
      {visibility.index.length === 0 && <p className="dossier-none">This view shows no relation.</p>}
      {isolates.length > 0 && (
        <section>
          <h2>People without a line</h2>
          {isolates.map((person) => (
            <PrintedPerson key={person.id} person={person} places={places} />
          ))}
        </section>
      )}
      <PrintedArticles articles={articles} day={day} />
    </article>
  );
}

interface ImprintProps {
  readonly day: string;
  readonly link: string;
  readonly fingerprint: string | null;
}

/** When this was printed, and what to ask for to see the same again. */
function Imprint({ day, link, fingerprint }: ImprintProps) {
  return (
    <dl className="dossier-imprint">
      <div>
        <dt>Printed</dt>
        <dd>{dateWords(day)}</dd>
      </div>
      <div>
        <dt>This view</dt>
        <dd>
          <a href={link}>{link}</a>
        </dd>
      </div>
      <div>
        <dt>State of the data</dt>
        <dd className="printed-text">
          {fingerprint === null ? 'not published, so it has no fingerprint' : `SHA-256 ${fingerprint}`}
        </dd>
      </div>
    </dl>
  );
}

interface OpenProps {
  readonly item: OpenItem;
  readonly places: PrintedNumbers;
  /** Its relations that are shown. */
  readonly children: ReactNode;
}

/** What lay open, first and marked as such; where the view leaves it out, the paper says so and does the same. */
function Open({ item, places, children }: OpenProps) {
  const { record } = useDesk();
  const person = item.kind === 'person' ? record.graph.people[item.person] : undefined;
  return (
    <section>
      <h2>Open when this was printed</h2>
      {item.kind === 'article' && (
        <PrintedSource article={item.article} place={places.get(item.article.id)} />
      )}
      {item.kind === 'connection' && <PrintedConnection {...item} />}
      {person && <PrintedPerson person={person} places={places} />}
      {item.kind === 'relation' && item.relations.length === 0 && (
        <p>
          <PrintedSentence relation={item.relation} />, which this view leaves out.
        </p>
      )}
      {children}
    </section>
  );
}
