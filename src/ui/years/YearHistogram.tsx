import { inOneStyle } from '../../core/evidence/numerals';
import { relationTypes } from '../../core/model/relationTypes';
import type { YearRange } from '../../core/query/presence';
import { useDesk, useLit } from '../desk';
import { placeOfYear } from './placeOfYear';

interface Props {
  readonly years: YearRange;
  /** This year alone. */
  readonly onOne: (year: number) => void;
  /** Several years again. */
  readonly onRange: () => void;
}

/** Most labels that fit under the track without touching. */
const mostLabels = 10;

/** "8 quotes, one of them possibly": as many as are drawn, and how many of them as hollow blocks. */
function quotesWords(all: number, possibly: number): string {
  const quotes = `${all} ${all === 1 ? 'quote' : 'quotes'}`;
  if (possibly === 0) return quotes;
  if (possibly === all) return `${quotes}, ${all === 1 ? '' : 'all '}possibly`;
  return `${quotes}, ${inOneStyle([possibly]).say(possibly)} of them possibly`;
}

/** One block a claim, those of the selected relations in their colours; each year is a button that chooses it alone. */
export function YearHistogram({ years, onOne, onRange }: Props) {
  const { record } = useDesk();
  const { domain, blocks } = record.yearCounts;
  const { relations: lit } = useLit();
  if (!domain) return null;
  const every = Math.ceil(blocks.length / mostLabels);
  const tokenOf = (relation: number) => relationTypes[record.graph.type[relation] ?? 0]?.token ?? '';
  const tallest = blocks.reduce((most, list) => Math.max(most, list.length), 1);
  return (
    <ol
      className="histogram"
      style={{ '--rows': tallest, '--gaps': Math.max(1, blocks.length - 1) } as React.CSSProperties}
    >
      {blocks.map((list, offset) => {
        const year = domain.from + offset;
        const alone = years.from === year && years.to === year;
        const inside = year >= years.from && year <= years.to;
        return (
          <li key={year} style={{ left: placeOfYear(year, domain) }} data-inside={inside || undefined}>
            <button
              type="button"
              aria-pressed={alone}
              aria-label={`Only ${year}: ${quotesWords(list.length, list.filter(({ certain }) => !certain).length)}`}
              onClick={() => (alone ? onRange() : onOne(year))}
            >
              <span className="column" aria-hidden="true">
                {list.toReversed().map((block, row) => (
                  <span
                    // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity beyond their row.
                    key={row}
                    className={block.certain ? 'block' : 'block uncertain'}
                    data-lit={lit.includes(block.relation) || undefined}
                    style={
                      lit.includes(block.relation)
                        ? { color: `var(--${tokenOf(block.relation)})` }
                        : undefined
                    }
                  />
                ))}
              </span>
              <span className="year-label" aria-hidden="true">
                {alone ? year : offset % every === 0 ? `’${String(year).slice(-2)}` : ''}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
