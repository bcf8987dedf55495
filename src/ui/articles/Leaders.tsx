import { type NotePositions, noteMiddle } from './useNotePositions';

/** CSS pixels from the right edge of the text: where a leader begins, bends, and ends. */
const start = 12;
const bends = [40, 74] as const;
const rule = 88;
const note = 110;

/** From each lit passage to its note: a hair, and an ink line for the selected one. Decoration: the numbers say the same. */
export function Leaders({
  places,
  selected,
}: {
  readonly places: NotePositions;
  readonly selected: number | null;
}) {
  const paths = places.notes.map(({ number, words, top }) => {
    const to = top + noteMiddle;
    const chosen = number === selected;
    const path = `M${start} ${words + 0.5}H${bends[0]}L${bends[1]} ${to + 0.5}H${chosen ? note : rule}`;
    return { number, path, chosen };
  });
  return (
    <svg className="leaders" aria-hidden="true" focusable="false">
      {paths
        .toSorted((a, b) => Number(a.chosen) - Number(b.chosen))
        .map(({ number, path, chosen }) => (
          <path
            key={number}
            d={path}
            fill="none"
            stroke={chosen ? 'var(--ink)' : 'var(--hair)'}
            strokeWidth={1}
          />
        ))}
    </svg>
  );
}
