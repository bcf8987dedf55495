import { roundedForLink } from '../../core/view/linkNumbers';
import { type View, withoutPin, withPicture, withPin } from '../../core/view/viewState';
import { layoutIn } from '../../shell/stores/drawingStore';
import { useChange, useDesk, useDrawing, useFilter, useView } from '../base/desk';
import { focusAfter, focusTarget } from '../base/focusAfter';
import { useOpenPath } from '../base/openItem';
import { strides, useNudge } from '../base/useNudge';

interface Props {
  readonly person: number;
}

/** What can be done with a person in the picture: see their relations alone, keep them where they are, move them. */
export function PersonActions({ person }: Props) {
  const { graph } = useDesk().record;
  const openPath = useOpenPath();
  const hasDrawing = useDrawing((drawing) => drawing.tools !== null);
  const id = graph.people[person]?.id ?? '';
  const kept = useView((view) => view.picture.pins.some((pin) => pin.person === id));
  return (
    <div className="person-actions">
      {graph.degree[person] !== 0 && (
        <div>
          <FocusButton person={person} />
          <button type="button" className="text-button" data-opens onClick={() => openPath(id, null)}>
            Path from here
          </button>
        </div>
      )}
      {(hasDrawing || kept) && (
        <div>
          <KeepButton person={person} kept={kept} />
          {hasDrawing && <Nudges person={person} />}
        </div>
      )}
    </div>
  );
}

/** Shows only this person's relations, or everybody's again; the button stays, and so does the keyboard. */
function FocusButton({ person }: Props) {
  const { graph } = useDesk().record;
  const change = useChange();
  const id = graph.people[person]?.id ?? null;
  const alone = useFilter((filter) => filter.focus === id);
  return (
    <button
      type="button"
      className="text-button"
      onClick={() => change((view) => withPicture(view, { focus: alone ? null : id }), 'push')}
    >
      {alone ? 'Show everybody’s relations' : 'Show only these relations'}
    </button>
  );
}

const ways = [
  { words: 'left', sign: '←', dx: -1, dy: 0 },
  { words: 'up', sign: '↑', dx: 0, dy: -1 },
  { words: 'down', sign: '↓', dx: 0, dy: 1 },
  { words: 'right', sign: '→', dx: 1, dy: 0 },
] as const;

/** Keeps them where the layout has put them, or puts them back there; above the list, where nobody stands, only the latter. */
function KeepButton({ person, kept }: Props & { readonly kept: boolean }) {
  const { record, drawing } = useDesk();
  const change = useChange();
  const id = record.graph.people[person]?.id ?? '';
  const keep = (view: View) => {
    const { x, y } = layoutIn(drawing.getState())?.positions ?? record.positions;
    return withPin(view, {
      person: id,
      x: roundedForLink(x[person] ?? 0),
      y: roundedForLink(y[person] ?? 0),
    });
  };
  const toggle = () => change((view) => (kept ? withoutPin(view, id) : keep(view)), 'replace');
  return (
    <button type="button" className="text-button" onClick={() => focusAfter(toggle, focusTarget.panel)}>
      {kept ? 'Put back' : 'Keep in place'}
    </button>
  );
}

/** Moves them without dragging. */
function Nudges({ person }: Props) {
  const nudge = useNudge();
  return (
    <fieldset className="nudges">
      <legend>Move</legend>
      {ways.map(({ words, sign, dx, dy }) => (
        <button
          key={words}
          type="button"
          className="icon-button"
          aria-label={`Move ${words}`}
          onClick={() => nudge(person, dx * strides.button, dy * strides.button)}
        >
          <span aria-hidden="true">{sign}</span>
        </button>
      ))}
    </fieldset>
  );
}
