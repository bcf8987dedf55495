import type { UnitRange } from '../../core/model/timeUnit';
import { InOne } from './InOne';
import { Undated } from './Undated';
import { useYears } from './useYears';

/** Beside the years: what has no date; of one year or month, what is in it as well. */
export function YearSide({ domain }: { readonly domain: UnitRange }) {
  const chosen = useYears(domain);
  return chosen.mode === 'one' ? <InOne {...chosen} /> : <Undated unit={chosen.unit} />;
}
