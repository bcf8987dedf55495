import { useId, useState } from 'react';
import type { YearRange } from '../../core/query/presence';
import type { YearsMode } from '../../core/query/yearSteps';
import { say } from '../../shell/stores/sessionStore';
import { useDesk } from '../base/desk';
import { YearField } from './YearField';

interface Props {
  readonly years: YearRange;
  readonly domain: YearRange;
  readonly mode: YearsMode;
  readonly onYears: (range: YearRange) => void;
}

/** What has been typed and has not taken effect, and the year that it was to replace. */
interface Draft {
  readonly text: string;
  readonly instead: number;
  readonly refused: boolean;
}

type End = keyof YearRange;

/**
 * The years, typed; they take effect with Enter or on leaving the field. What was typed is never changed in silence: a
 * text that is no year of the record stays in its field with a sentence beside it, until it is mended, given up with
 * Escape, or the year is set in another way; a pair typed the wrong way round is put in order, aloud.
 */
export function TypedYears({ years, domain, mode, onYears }: Props) {
  const { session } = useDesk();
  const [typed, setTyped] = useState<Record<End, Draft | null>>({ from: null, to: null });
  const problem = useId();
  const words = `The record runs from ${domain.from} to ${domain.to}.`;
  const draftOf = (end: End) => (typed[end]?.instead === years[end] ? typed[end] : null);
  const keep = (end: End, draft: Draft | null) => setTyped((before) => ({ ...before, [end]: draft }));

  const type = (end: End, text: string) => {
    const refused = draftOf(end)?.refused === true && yearIn(text, domain) === null;
    keep(end, { text, instead: years[end], refused });
  };
  const commit = (end: End) => {
    const draft = draftOf(end);
    if (!draft) return;
    const year = yearIn(draft.text, domain);
    if (year === null) {
      if (!draft.refused) say(session, words);
      keep(end, { ...draft, refused: true });
      return;
    }
    keep(end, null);
    if (mode === 'one') return onYears({ from: year, to: year });
    const { from, to } = end === 'from' ? { from: year, to: years.to } : { from: years.from, to: year };
    if (from > to) say(session, `Put in order: ${to} to ${from}.`);
    onYears({ from: Math.min(from, to), to: Math.max(from, to) });
  };
  const field = (end: End, label: string) => (
    <YearField
      label={label}
      text={draftOf(end)?.text ?? String(years[end])}
      problem={draftOf(end)?.refused ? problem : undefined}
      onType={(text) => type(end, text)}
      onCommit={() => commit(end)}
      onGiveUp={() => keep(end, null)}
    />
  );
  return (
    <>
      <div>
        {mode === 'one' ? (
          field('to', 'Year')
        ) : (
          <>
            {field('from', 'First year')}
            <span>to</span>
            {field('to', 'Last year')}
          </>
        )}
      </div>
      {(draftOf('from')?.refused || draftOf('to')?.refused) && (
        <p id={problem} className="years-problem">
          {words}
        </p>
      )}
    </>
  );
}

/** The year that a text says, if the record reaches to it. */
function yearIn(text: string, domain: YearRange): number | null {
  if (!/^\s*\d{1,4}\s*$/.test(text)) return null;
  const year = Number(text);
  return year >= domain.from && year <= domain.to ? year : null;
}
