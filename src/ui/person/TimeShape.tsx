import type { LineLookId } from '../../core/model/lineLooks';

interface Props {
  readonly look: LineLookId;
  /** Possibly in that year. */
  readonly outline: boolean;
}

/**
 * The mark of a look on the time line, about the origin, in the colour of its row. Each takes its shape from its line in
 * the graph (arrow, dot, bar, long dash …), so that they are told apart without colour.
 */
export function TimeShape({ look, outline }: Props) {
  return <path className={outline ? 'time-outline' : 'time-full'} d={shapes[look]} />;
}

const shapes: Readonly<Record<LineLookId, string>> = {
  arrow: 'M-4.5-5.25 5.5 0-4.5 5.25Z',
  chevron: 'M-4.5 0A4.500 4.500 0 1 1 4.500 0A4.500 4.500 0 1 1-4.5 0Z',
  bar: 'M-2.250-6.250H2.250V6.250H-2.250Z',
  ring: 'M-6.500-2.750H6.500V2.750H-6.500Z',
  diamond: 'M-5.500 0 0-5.500 5.500 0 0 5.500Z',
  square: 'M-4.250-4.250H4.250V4.250H-4.250Z',
  cross:
    'M-5.500-3.500-3.500-5.500 0-2 3.500-5.500 5.500-3.500 2 0 5.500 3.500 3.500 5.500 0 2-3.500 5.500-5.500 3.500-2 0Z',
  fork: 'M-5.500-5 0 0-5.500 5ZM0-5 5.500 0 0 5Z',
  neutral: 'M-5-3.500H5L0 5Z',
};
