import { capital } from '../../core/english/capital';
import { relationDate } from '../../core/evidence/relationDate';
import { count } from '../../core/evidence/wording';
import { knownDate, yearOf } from '../../core/model/partialDate';
import type { OpenRecord } from '../../core/record/record';
import type { SelectedPair } from '../../core/view/selected';
import { sortRelations } from '../../core/view/sortRelations';
import { useDesk } from '../base/desk';
import { useOpenPath } from '../base/openItem';
import HiddenNote from '../parts/HiddenNote';
import { RelationBrief } from '../parts/RelationBrief';

/** Every relation held between two people, either way, by year; what has no date stands last. */
export function PairBody({ pair }: { readonly pair: SelectedPair }) {
  const { record } = useDesk();
  const openPath = useOpenPath();
  const [one = '', other = ''] = pair.people.map((person) => record.graph.people[person]?.id);
  const ordered = sortRelations(record, pair.relations, { by: 'when', descending: false });
  const years = [...new Set(ordered.map((relation) => yearHeading(record, relation)))];
  return (
    <>
      <p className="occasion">{sumWords(ordered.length)}</p>
      <hr className="ink-rule" />
      {years.map((year) => (
        <section key={year} aria-label={year} className="pair-year">
          <p className="brief-place">{year}</p>
          <ul className="briefs">
            {ordered
              .filter((relation) => yearHeading(record, relation) === year)
              .map((relation) => (
                <li key={relation}>
                  <RelationBrief relation={relation} />
                  <HiddenNote relation={relation} />
                </li>
              ))}
          </ul>
        </section>
      ))}
      <p className="rule-note">
        No evidence held of {ordered.length === 0 ? 'a relation' : 'other relations'} between the two. That
        says what these articles hold, not what there is.
      </p>
      <button type="button" className="text-button" data-opens onClick={() => openPath(one, other)}>
        How are they connected?
      </button>
    </>
  );
}

function sumWords(relations: number): string {
  if (relations === 0) return 'No relation is held between them.';
  return `${capital(count(relations, 'relation'))} ${relations === 1 ? 'is' : 'are'} held between them, either way.`;
}

/** The year a relation is filed under: that of the beginning, where it is known. */
function yearHeading({ graph }: OpenRecord, relation: number): string {
  const held = graph.relations[relation];
  const date = held ? knownDate(relationDate(held)) : null;
  const day = date?.first ?? date?.last ?? null;
  return day === null ? 'No date stated' : `${yearOf(day)}`;
}
