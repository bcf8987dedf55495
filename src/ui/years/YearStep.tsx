import { unitText } from '../../core/model/timeUnit';
import { neighbouringYears } from '../../core/query/neighbouringYears';
import { useDesk } from '../base/desk';
import { BackIcon, ForwardIcon } from '../base/icons';
import type { Years } from './useYears';

interface Props extends Pick<Years, 'unit' | 'years' | 'domain' | 'setYears'> {
  readonly way: 'before' | 'after';
}

const ways = { before: { word: 'Earlier', Icon: BackIcon }, after: { word: 'Later', Icon: ForwardIcon } };

/** To the nearest year or month in which there is anything: the empty ones between are stepped over. */
export function YearStep({ unit, years, domain, setYears, way }: Props) {
  const { record } = useDesk();
  const at = neighbouringYears(record.years, unit, domain, years.to)[way];
  const { word, Icon } = ways[way];
  const words = at === null ? `Nothing ${word.toLowerCase()}` : `${word}: ${unitText(at, unit)}`;
  return (
    <button
      type="button"
      className="icon-button year-step"
      aria-label={words}
      title={words}
      aria-disabled={at === null}
      onClick={() => at !== null && setYears({ from: at, to: at })}
    >
      <Icon />
    </button>
  );
}
