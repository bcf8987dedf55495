import { relationsBetween } from '../../core/query/pairs';
import type { Path } from '../../core/query/paths';
import { encodeView } from '../../core/view/link';
import { quoteView } from '../../core/view/quoteView';
import type { SelectedPath } from '../../core/view/selected';
import { freshView, isFiltered, type PathSelection } from '../../core/view/viewState';
import { connectionTitle } from '../../core/words/connectionTitle';
import {
  doubtfulLines,
  pathCaveat,
  selectWay,
  strengthWords,
  wayWords,
  weakestWords,
} from '../../core/words/pathAnswer';
import { pathText } from '../../core/words/pathText';
import { addressOf } from '../../shell/page/address';
import { useDesk, useView } from '../base/desk';
import { useSelect } from '../base/openItem';
import { useCopy } from '../base/useCopy';
import { AllBetween } from '../parts/AllBetween';
import { RelationBrief } from '../parts/RelationBrief';
import { NoPath } from './NoPath';
import { PathEnds } from './PathEnds';
import './path.css';

/** How two people are connected, step by step, each with its best quote; and which two to ask about. */
export function PathBody({ path: selected }: { readonly path: SelectedPath }) {
  const selection = useView((view) => view.selection);
  if (selection.kind !== 'path') return null;
  const { path } = selected;
  return (
    <>
      <PathEnds selection={selection} />
      {selected.to !== null &&
        (path ? (
          <Argument selected={selected} path={path} selection={selection} />
        ) : (
          <NoPath selected={selected} selection={selection} />
        ))}
    </>
  );
}

interface Props {
  readonly selected: SelectedPath;
  readonly path: Path;
  readonly selection: PathSelection;
}

function Argument({ selected, path, selection }: Props) {
  const { record } = useDesk();
  const filtered = useView(isFiltered);
  const { relations } = path;
  return (
    <>
      <p className="path-lead">
        <b>{wayWords(record, path)}.</b> {weakestWords(record, path)}
      </p>
      <Doubt path={path} selection={selection} />
      {selected.lost && (
        <p className="hidden-note">
          The way that was chosen cannot be gone along the lines that are shown now; this is the best that
          can.
        </p>
      )}
      <p className="path-caveat">
        {pathCaveat(record)}
        {filtered && ' Only lines that the filter lets through are used.'}
      </p>
      <hr className="ink-rule" />
      <ol className="briefs">
        {relations.map((relation, step) => (
          <li key={relation}>
            <p className="brief-place">
              Step {step + 1} of {relations.length}
            </p>
            <RelationBrief relation={relation} />
            {relationsBetween(record.graph, endsOf(path, step)).length > 1 && (
              <AllBetween relation={relation} />
            )}
          </li>
        ))}
      </ol>
      <Actions path={path} selection={selection} />
      <OtherWays selected={selected} path={path} selection={selection} />
    </>
  );
}

function endsOf({ people }: Path, step: number): readonly [number, number] {
  return [people[step] ?? 0, people[step + 1] ?? 0];
}

/** That the way goes along doubtful lines, to which the reader has agreed and may agree no longer. */
function Doubt({ path, selection }: Pick<Props, 'path' | 'selection'>) {
  const { record } = useDesk();
  const select = useSelect();
  const lines = doubtfulLines(record, path);
  if (!lines) return null;
  return (
    <p className="hidden-note">
      It goes along {lines}.{' '}
      <button
        type="button"
        className="text-button"
        data-opens
        onClick={() => select({ ...selection, via: null, doubtful: false })}
      >
        Leave such lines out
      </button>
    </p>
  );
}

function Actions({ path, selection }: Pick<Props, 'path' | 'selection'>) {
  const { record, session } = useDesk();
  const view = useView((state) => state);
  const copy = useCopy();
  const copyArgument = () => {
    const via = path.people.slice(1, -1).map((person) => record.graph.people[person]?.id ?? '');
    const text = pathText(record, {
      title: connectionTitle(record.naming, selection),
      path,
      // With those between named, the link opens this way even when a better one is held one day.
      link: addressOf(encodeView({ ...view, selection: { ...selection, via } })),
      linkTo: (claim) => addressOf(encodeView(quoteView(claim, freshView(view)))),
    });
    void copy(text, 'The path is copied, with its quotes and their sources.');
  };
  return (
    <div className="claim-actions">
      <button type="button" className="text-button" onClick={copyArgument}>
        Copy as text
      </button>
      <button
        type="button"
        className="text-button"
        aria-haspopup="dialog"
        onClick={() => session.setState({ dialog: { kind: 'citation', of: { kind: 'view' } } })}
      >
        Cite this view
      </button>
    </div>
  );
}

/** The ways that are not open, a sentence each. */
function OtherWays({ selected, path, selection }: Props) {
  const { record } = useDesk();
  const select = useSelect();
  const others = selected.ways.filter((way) => way !== path);
  return (
    <section className="path-others" aria-labelledby="path-others">
      <h3 id="path-others">{others.length === 1 ? 'Another way' : 'Other ways'}</h3>
      {others.length === 0 && !selected.cut && <p>No evidence held of another way along such lines.</p>}
      <ul>
        {others.map((way) => (
          <li key={way.people.join()}>
            <button
              type="button"
              data-opens
              onClick={() => select(selectWay(record, selection, selected, way))}
            >
              <span className="path-way">{wayWords(record, way)}.</span>{' '}
              <span className="relation-meta">{weakestOf(way)}</span>
            </button>
          </li>
        ))}
      </ul>
      {selected.cut && <p className="relation-meta">There are more ways than could be looked through.</p>}
    </section>
  );

  function weakestOf(way: Path): string {
    const [only, ...more] = way.relations;
    if (only !== undefined && more.length === 0) return `It is ${strengthWords(record, only)}.`;
    return weakestWords(record, way) ?? '';
  }
}
