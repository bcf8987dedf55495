import { inOneStyle } from '../../core/english/numerals';
import { typeOf } from '../../core/model/graph';
import type { YearRange } from '../../core/query/presence';
import type { YearList } from '../../core/query/yearCounts';
import { useDesk, useLit } from '../base/desk';
import { positionOfYear } from './positionOfYear';

interface Props {
  readonly years: YearRange;
  /** This year alone. */
  readonly onOne: (year: number) => void;
  /** Several years again. */
  readonly onRange: () => void;
}

/** Most labels that fit under the track without touching. */
const mostLabels = 10;
/** With more in one year, blocks would be thinner than a line. */
const mostBlocks = 24;

/** The colour of a relation that is selected; none of others. */
type ColourOf = (relation: number) => string | undefined;

/** "8 quotes, one of them possibly": as many as are drawn, and how many of them as hollow blocks. */
function claimsWords(noun: string, all: number, possibly: number): string {
  const claims = `${all.toLocaleString('en')} ${all === 1 ? noun : `${noun}s`}`;
  if (possibly === 0) return claims;
  if (possibly === all) return `${claims}, ${all === 1 ? '' : 'all '}possibly`;
  return `${claims}, ${inOneStyle([possibly]).say(possibly)} of them possibly`;
}

/** One block a claim, or where that were too many a bar, what is selected in its colours; each year is a button that chooses it alone. */
export function YearHistogram({ years, onOne, onRange }: Props) {
  const { record } = useDesk();
  const { domain, blocks } = record.yearCounts;
  const { relations: lit } = useLit();
  if (!domain) return null;
  const every = Math.ceil(blocks.length / mostLabels);
  const colourOf: ColourOf = (relation) =>
    lit.includes(relation) ? `var(--${typeOf(record.graph, relation).look.token})` : undefined;
  const tallest = blocks.reduce((most, { certain }) => Math.max(most, certain.length), 1);
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
          <li key={year} style={{ left: positionOfYear(year, domain) }} data-inside={inside || undefined}>
            <button
              type="button"
              aria-pressed={alone}
              aria-label={`Only ${year}: ${claimsWords(record.nouns.claim, list.certain.length, list.certain.length - certainIn(list))}`}
              onClick={() => (alone ? onRange() : onOne(year))}
            >
              <span className="column" aria-hidden="true">
                {tallest <= mostBlocks ? (
                  <Blocks list={list} colourOf={colourOf} />
                ) : (
                  <Bars list={list} tallest={tallest} colourOf={colourOf} />
                )}
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

function certainIn({ certain }: YearList): number {
  return certain.reduce((sum, one) => sum + one, 0);
}

function Blocks({ list, colourOf }: { readonly list: YearList; readonly colourOf: ColourOf }) {
  return Array.from(list.relations.toReversed(), (relation, row) => {
    const certain = list.certain.at(-1 - row) === 1;
    const color = colourOf(relation);
    return (
      <span
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity beyond their row.
        key={row}
        className={certain ? 'block' : 'block uncertain'}
        data-lit={color !== undefined || undefined}
        style={color === undefined ? undefined : { color }}
      />
    );
  });
}

interface BarsProps {
  readonly list: YearList;
  /** Claims of the year with most. */
  readonly tallest: number;
  readonly colourOf: ColourOf;
}

/** As high as there are claims: hollow where they are only possibly of this year, then plain, then what is selected. */
function Bars({ list, tallest, colourOf }: BarsProps) {
  const bar = (share: number, color?: string): React.CSSProperties =>
    ({ '--share': share / tallest, ...(color && { color }) }) as React.CSSProperties;
  const all = list.certain.length;
  const certain = certainIn(list);
  const lit = list.relations.filter((relation) => colourOf(relation) !== undefined);
  const [first] = lit;
  return (
    <>
      {certain < all && <span className="bar uncertain" style={bar(all - certain)} />}
      {certain > lit.length && <span className="bar" style={bar(certain - lit.length)} />}
      {first !== undefined && <span className="bar" data-lit style={bar(lit.length, colourOf(first))} />}
    </>
  );
}
