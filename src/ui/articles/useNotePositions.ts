import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { stackNotes } from '../../core/scene/stackNotes';

/** Where one note stands, and the height of the words it belongs to. CSS pixels from the top of the text. */
interface NotePlace {
  readonly number: number;
  /** Middle of the first line of the words. */
  readonly words: number;
  readonly top: number;
}

export interface NotePositions {
  readonly notes: readonly NotePlace[];
  /** Foot of the last note. */
  readonly foot: number;
}

const gap = 14;
/** From a note's top to the middle of its first line. */
export const noteMiddle = 11;

/**
 * Places notes beside their words. A note's own actions, marked `data-action`, do not count for the places: choosing a
 * note must not move it from under the pointer; only those below it make room.
 */
export function useNotePositions(
  body: RefObject<HTMLElement | null>,
  selected: number | null,
  layout: unknown,
): NotePositions {
  const [places, setPlaces] = useState<NotePositions>({ notes: [], foot: 0 });
  const before = useRef('');
  const measure = useCallback(() => {
    const next = body.current ? measureNotes(body.current) : null;
    const words = JSON.stringify(next);
    if (!next || words === before.current) return;
    before.current = words;
    setPlaces(next);
  }, [body]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is measured changes with the text and the selection.
  useLayoutEffect(measure, [measure, selected, layout]);
  useLayoutEffect(() => {
    if (!body.current) return;
    const observer = new ResizeObserver(measure);
    observer.observe(body.current);
    return () => observer.disconnect();
  }, [body, measure]);
  return places;
}

function measureNotes(body: HTMLElement): NotePositions {
  const origin = body.getBoundingClientRect().top;
  const measured = [...body.querySelectorAll<HTMLElement>('[data-note]')].flatMap((note) => {
    const number = Number(note.dataset.note);
    const line = body.querySelector(`[data-number="${number}"]`)?.getBoundingClientRect();
    if (!line) return [];
    const action = note.querySelector<HTMLElement>('[data-action]')?.offsetHeight ?? 0;
    const words = Math.round((line.top + line.bottom) / 2 - origin);
    return [{ number, words, height: note.offsetHeight, action }];
  });
  const tops = stackNotes(
    measured.map(({ words }) => words - noteMiddle),
    measured.map(({ height, action }) => height - action),
    gap,
  );
  const notes: NotePlace[] = [];
  let foot = 0;
  for (const [index, { number, words, height }] of measured.entries()) {
    const top = Math.max(Math.round(tops[index] ?? 0), notes.length === 0 ? 0 : Math.round(foot + gap));
    notes.push({ number, words, top });
    foot = top + height;
  }
  return { notes, foot };
}
