import { useMemo } from 'react';
import { columnNames, type StripRoom } from '../../core/query/columnNames';
import { useDesk } from '../base/desk';
import { positionOfYear } from './positionOfYear';
import type { Years } from './useYears';
import './columnNames.css';

/** What stands under the columns where these are no years: months, and the year that each begins; decades, centuries. */
export default function ColumnNames({ years, domain }: Pick<Years, 'years' | 'domain'>) {
  const counts = useDesk().record.yearCounts;
  const { from, to } = years;
  const names = useMemo(() => columnNames(counts, { from, to }), [counts, from, to]);
  return (
    <div className="column-names" aria-hidden="true">
      {counts.blocks.map((column, offset) => {
        const name = names[offset];
        const isChosen = column.from === from && column.to === to;
        return (
          <div
            key={column.from}
            style={{ left: positionOfYear((column.from + column.to) / 2, domain) }}
            data-inside={(column.to >= from && column.from <= to) || undefined}
            data-chosen={isChosen || undefined}
          >
            {name && <Word words={name.words} rooms={name.rooms} />}
            {name?.year && <Word {...name.year} isYear />}
          </div>
        );
      })}
    </div>
  );
}

interface WordProps {
  readonly words: string;
  readonly rooms: readonly StripRoom[];
  readonly isYear?: boolean;
}

/** In which rooms it is shown is for the stylesheet to see to. */
function Word({ words, rooms, isYear = false }: WordProps) {
  return (
    <span data-rooms={rooms.join(' ')} data-year={isYear || undefined}>
      {words}
    </span>
  );
}
