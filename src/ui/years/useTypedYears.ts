import { useState } from 'react';
import { type UnitRange, unitsText, unitText } from '../../core/model/timeUnit';
import { typedUnits } from '../../core/query/typedUnits';
import { say } from '../../shell/stores/sessionStore';
import { useDesk } from '../base/desk';
import type { Years } from './useYears';

/** What has been typed and has not taken effect, and the year or month that it was to replace. */
interface Draft {
  readonly text: string;
  readonly instead: number;
  readonly refused: boolean;
}

type End = keyof UnitRange;

/** What stands in a field, and what becomes of what is typed there. */
interface TypedField {
  readonly text: string;
  readonly refused: boolean;
  readonly onType: (text: string) => void;
  readonly onCommit: () => void;
  readonly onGiveUp: () => void;
}

/**
 * Years or months that are typed take effect with Enter or on leaving the field. What was typed is never changed in
 * silence: a text that is none of the record stays in its field with a sentence beside it, until it is mended, given up
 * with Escape, or set in another way; a pair typed the wrong way round is put in order, aloud.
 */
export function useTypedYears({
  unit,
  years,
  domain,
  mode,
  setYears,
}: Pick<Years, 'unit' | 'years' | 'domain' | 'mode' | 'setYears'>): {
  readonly fieldOf: (end: End) => TypedField;
  /** What is wrong with what stands in a field. */
  readonly problem: string | null;
} {
  const { session } = useDesk();
  const [typed, setTyped] = useState<Record<End, Draft | null>>({ from: null, to: null });
  const isOneMonth = unit === 'month' && mode === 'one';
  const span = `from ${unitText(domain.from, unit)} to ${unitText(domain.to, unit)}`;
  const words = `${isOneMonth ? 'Type one month,' : 'The record runs'} ${span}.`;
  const draftOf = (end: End) => (typed[end]?.instead === years[end] ? typed[end] : null);
  const keep = (end: End, draft: Draft | null) => setTyped((before) => ({ ...before, [end]: draft }));
  const unitIn = (text: string, end: End) => {
    const units = typedUnits(text, unit);
    return units && unitMeant(units, domain, mode === 'one' ? null : end);
  };

  const type = (end: End, text: string) => {
    const refused = draftOf(end)?.refused === true && unitIn(text, end) === null;
    keep(end, { text, instead: years[end], refused });
  };
  const set = (end: End, at: number) => {
    const { from, to }: UnitRange = mode === 'one' ? { from: at, to: at } : { ...years, [end]: at };
    const ordered = { from: Math.min(from, to), to: Math.max(from, to) };
    if (from > to) say(session, `Put in order: ${unitsText(ordered, unit)}.`);
    setYears(ordered);
  };
  const commit = (end: End) => {
    const draft = draftOf(end);
    if (!draft) return;
    const at = unitIn(draft.text, end);
    if (at === null && !draft.refused) say(session, words);
    keep(end, at === null ? { ...draft, refused: true } : null);
    if (at !== null) set(end, at);
  };
  const fieldOf = (end: End): TypedField => ({
    text: draftOf(end)?.text ?? unitText(years[end], unit),
    refused: draftOf(end)?.refused === true,
    onType: (text) => type(end, text),
    onCommit: () => commit(end),
    onGiveUp: () => keep(end, null),
  });
  return { fieldOf, problem: draftOf('from')?.refused || draftOf('to')?.refused ? words : null };
}

/**
 * The one unit that some typed units mean, if the record reaches to it: of a whole year of months its first month where a
 * range begins, its last where one ends, and none where one month is asked for.
 */
function unitMeant(units: UnitRange, domain: UnitRange, end: End | null): number | null {
  if (units.from === units.to) return units.from >= domain.from && units.to <= domain.to ? units.from : null;
  const isOutside = units.to < domain.from || units.from > domain.to;
  if (end === null || isOutside) return null;
  return end === 'from' ? Math.max(units.from, domain.from) : Math.min(units.to, domain.to);
}
