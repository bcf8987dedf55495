import { inOneStyle } from '../../core/english/numerals';
import { typeOf } from '../../core/model/graph';
import { shortYear, type UnitRange, unitsText } from '../../core/model/timeUnit';
import type { YearCounts, YearList } from '../../core/query/yearCounts';
import { useDesk, useLit } from '../base/desk';
import { positionOfYear } from './positionOfYear';
import type { Years } from './useYears';

/** Most years that are named under the track without touching. */
const mostLabels = 10;
/** With more in one column, blocks would be thinner than a line. */
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

type Props = Pick<Years, 'unit' | 'years' | 'domain' | 'mode' | 'setYears' | 'showOne' | 'showRange'>;

/**
 * One block a claim, or where that were too many a bar, what is selected in its colours; each column is a button that
 * chooses its year or month alone, or all its years.
 */
export function YearHistogram({ unit, years, domain, mode, setYears, showOne, showRange }: Props) {
  const { record } = useDesk();
  const { blocks, across } = record.yearCounts;
  const { relations: lit } = useLit();
  const colourOf: ColourOf = (relation) =>
    lit.includes(relation) ? `var(--${typeOf(record.graph, relation).look.token})` : undefined;
  const tallest = blocks.reduce((most, { certain }) => Math.max(most, certain.length), 1);
  const every = Math.ceil(blocks.length / mostLabels);
  const isNamed = unit === 'year' && across === 1;
  const gaps = Math.max(1, (domain.to - domain.from) / across);
  const choose = ({ from, to }: UnitRange) => (from === to ? showOne(from) : setYears({ from, to }));
  return (
    <ol
      className="histogram"
      data-mode={mode}
      style={{ '--rows': tallest, '--gaps': gaps } as React.CSSProperties}
    >
      {blocks.map((list, offset) => {
        const alone = years.from === list.from && years.to === list.to;
        return (
          <li key={list.from} {...columnLook(record.yearCounts, list, years)}>
            <button
              type="button"
              aria-pressed={alone}
              aria-label={`Only ${unitsText(list, unit)}: ${claimsWords(record.nouns.claim, list.certain.length, list.certain.length - certainIn(list))}`}
              onClick={() => (alone ? showRange() : choose(list))}
            >
              <span className="column" aria-hidden="true">
                {tallest <= mostBlocks ? (
                  <Blocks list={list} colourOf={colourOf} />
                ) : (
                  <Bars list={list} tallest={tallest} colourOf={colourOf} />
                )}
              </span>
              {isNamed && (
                <span className="year-label" aria-hidden="true">
                  {alone ? list.from : offset % every === 0 ? shortYear(list.from) : ''}
                </span>
              )}
            </button>
          </li>
        );
      })}
    </ol>
  );
}

/** Where a column stands, how wide it is where it is not as wide as others, and whether it lies in what is chosen. */
function columnLook({ domain, unit, across }: YearCounts, { from, to }: YearList, chosen: UnitRange) {
  const share = (to - from + 1) / across;
  const left = domain ? positionOfYear((from + to) / 2, domain) : undefined;
  return {
    'data-inside': (to >= chosen.from && from <= chosen.to) || undefined,
    'data-january': (unit === 'month' && from % 12 === 0) || undefined,
    style: { left, ...(share < 1 && { '--share-of-step': share }) } as React.CSSProperties,
  };
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
  /** Claims of the column with most. */
  readonly tallest: number;
  readonly colourOf: ColourOf;
}

/** As high as there are claims: hollow where they only may be of this year or month, then plain, then what is selected. */
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
