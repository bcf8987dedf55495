import { useMemo } from 'react';
import { type TimeRow, timeAxis, timeRows } from '../../core/query/timeLine';
import { useDesk } from '../base/desk';

/** A person's relations by type and direction, with the years or months of each. */
export function usePersonRows(person: number): readonly TimeRow[] {
  const { record } = useDesk();
  return useMemo(
    () => timeRows(record.graph, person, timeAxis(record.yearCounts), record.excludedClaims),
    [record, person],
  );
}
