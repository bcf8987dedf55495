import type { Becoming, PreviewLine } from '../../core/ingest/preview/becoming';
import { dateWords } from '../../core/model/partialDate';
import { LineSample } from '../key/LineSample';
import type { CellMarks } from './cellMarks';

interface Props {
  readonly becoming: Becoming;
  readonly isBusy: boolean;
  readonly marks: CellMarks;
}

/** The beginning of the record that comes of the file: each line as its sentence, with what it rests on. */
export function Becomes({ becoming, isBusy, marks }: Props) {
  const { lines, unit } = becoming;
  return (
    <section className="import-becomes" aria-labelledby="import-becomes">
      <div className="import-part-head">
        <h4 id="import-becomes">What the first rows become</h4>
        <p aria-hidden="true">{isBusy ? 'Reading it anew' : 'Changes as you answer'}</p>
      </div>
      {lines.length === 0 ? (
        <p className="import-nothing">No line comes of them yet.</p>
      ) : (
        <ol aria-busy={isBusy}>
          {lines.map((line) => (
            <li key={line.claim.id} className="import-line">
              <LineSample type={line.type} />
              <Sentence line={line} marks={marks} />
              <p className="import-row-number">
                {unit === 'line' ? 'Line' : 'Row'} {line.row.toLocaleString('en')}
              </p>
              <Beside line={line} marks={marks} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Sentence({ line: { claim, from, to, type, row }, marks }: { line: PreviewLine; marks: CellMarks }) {
  const isDateMarked = ['at', 'since', 'until'].some((role) => marks.isRoleMarked(row, role));
  const when = claim.when === null ? null : dateWords(claim.when);
  return (
    <p className="import-sentence">
      <bdi>{from}</bdi>{' '}
      <span style={{ color: `var(--${type.look.token})` }}>{claim.named ?? type.phrase}</span> <bdi>{to}</bdi>
      {when !== null && (
        <>, {isDateMarked ? <mark>{when}</mark> : <span className="import-when">{when}</span>}</>
      )}
    </p>
  );
}

/** What else the row says: its own words where others were taken for them, the quote, where it stands. */
function Beside({ line, marks }: { line: PreviewLine; marks: CellMarks }) {
  const { claim, article, inFile, row } = line;
  const isMarked = marks.isRoleMarked(row, 'type');
  const source = sourceWords(article);
  return (
    <p className="import-beside">
      {inFile && (
        <span>
          In the file: <bdi>{inFile.from}</bdi> {isMarked ? <mark>{inFile.words}</mark> : inFile.words}{' '}
          <bdi>{inFile.to}</bdi>.{inFile.turned && ' Turned round.'}
        </span>
      )}
      {claim.quote && <q className="import-quote">“{claim.quote.exact}”</q>}
      {source !== '' && <span className="import-source">{source}</span>}
      {article?.published && <span>published {dateWords(article.published)}</span>}
      {claim.role && <span>{claim.role}</span>}
      {claim.note && <span>{claim.note}</span>}
      {claim.polarity !== 'affirms' && (
        <span>
          {claim.polarity === 'denies' ? 'The source denies it' : 'The source says that it is not known'}
        </span>
      )}
    </p>
  );
}

/** Who published it, or the host of its address. */
function sourceWords(article: PreviewLine['article']): string {
  if (!article) return '';
  const host = article.url?.replace(/^https?:\/\/(?:www\.)?/i, '').split(/[/?#]/)[0] ?? '';
  return [article.publisher, host].filter(Boolean).join(', ');
}
