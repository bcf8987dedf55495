import { capital } from '../../core/english/capital';
import { count } from '../../core/evidence/wording';
import type { Path } from '../../core/query/paths';
import type { PairSelection, PathSelection } from '../../core/view/viewState';
import { connectionTitle } from '../../core/words/connectionTitle';
import { pathCaveat, wayWords, weakestWords } from '../../core/words/pathAnswer';
import { useDesk } from '../base/desk';

interface Props {
  readonly selection: PairSelection | PathSelection;
  readonly path: Path | null;
  /** Relations that lie open, and those of them that the view shows. */
  readonly held: number;
  readonly relations: readonly number[];
}

/** What was asked about two people, and the answer in a sentence; the relations it rests on follow. */
export function PrintedConnection({ selection, path, held, relations }: Props) {
  const { record } = useDesk();
  return (
    <section className="printed-relation">
      <h3>
        <bdi>{connectionTitle(record.naming, selection)}</bdi>
      </h3>
      <p>
        <bdi>{path ? pathWords() : selection.kind === 'path' ? noPathWords(selection) : pairWords()}</bdi>
      </p>
    </section>
  );

  function pathWords(): string {
    if (!path) return '';
    const weakest = weakestWords(record, path);
    return `${wayWords(record, path)}.${weakest ? ` ${weakest}` : ''} ${pathCaveat(record)}`;
  }

  function pairWords(): string {
    if (held === 0) return 'No evidence held of a relation between them.';
    const hidden = held - relations.length;
    const sum = `${capital(count(held, 'relation'))} ${held === 1 ? 'is' : 'are'} held between them, either way.`;
    return hidden === 0 ? sum : `${sum} Left out by this view: ${hidden}.`;
  }
}

function noPathWords({ to }: PathSelection): string {
  return to === null
    ? 'The other end was not chosen.'
    : 'This view shows no path between them. That says what these articles hold, not what there is.';
}
