import { capital } from '../../core/english/capital';
import { noteLabel } from '../../core/evidence/wording';
import type { Person } from '../../core/model/dataset';
import { dateWords } from '../../core/model/partialDate';
import { passageWords } from '../../core/model/passageEnds';
import type { PrintedNumbers } from '../../core/view/dossier';
import { useDesk } from '../base/desk';
import { AliasList } from '../person/AliasList';
import { AttributeList } from '../person/AttributeList';
import { PrintedSource } from './PrintedSource';

interface Props {
  readonly person: Person;
  readonly places: PrintedNumbers;
}

/** Who somebody is, as far as an article says so; of somebody without a line, where they are named and why that made none. */
export function PrintedPerson({ person, places }: Props) {
  const { record } = useDesk();
  const alone = record.graph.degree[record.graph.personIndex.get(person.id) ?? -1] === 0;
  return (
    <section className="printed-relation">
      <h3>
        <bdi>{person.name}</bdi>
      </h3>
      {person.described && (
        <p>
          <q translate="no">“{capital(person.described.as)}”</q> in article{' '}
          {places.get(person.described.article)}
          {person.described.on && `, of ${dateWords(person.described.on)}`}.
        </p>
      )}
      {person.aliases.length > 0 && (
        <p>
          Also called <AliasList aliases={person.aliases} />.
        </p>
      )}
      <AttributeList attributes={person.attributes} />
      {person.note && (
        <p>
          <b>{noteLabel(record.dataset.edition)}.</b> <bdi>{person.note}</bdi>
        </p>
      )}
      {alone && <Passages person={person.id} places={places} />}
    </section>
  );
}

function Passages({ person, places }: { readonly person: string; readonly places: PrintedNumbers }) {
  const { record } = useDesk();
  const passages = record.dataset.articles.flatMap((article) =>
    article.notCoded.filter(({ people }) => people.includes(person)).map((passage) => ({ article, passage })),
  );
  return (
    <>
      <p>No relation of this person is held. That says what these articles hold, not what there is.</p>
      {passages.map(({ article, passage }) => (
        <figure key={`${article.id} ${passage.check.at} ${passage.fromWords}`} className="printed-quote">
          <blockquote translate="no">
            <q>{passageWords(passage)}</q>
          </blockquote>
          <figcaption>
            <PrintedSource article={article} place={places.get(article.id)} />
            <p>
              <b>Read, not used.</b> <bdi>{passage.reason}</bdi>
            </p>
          </figcaption>
        </figure>
      ))}
    </>
  );
}
