import type { RelationTypeId } from '../../core/model/relationTypes';

interface Props {
  readonly type: RelationTypeId;
  /** Possibly in that year. */
  readonly outline: boolean;
}

/**
 * A type's mark on the time line, about the origin, in the colour of its row. Each takes its shape from its line in
 * the graph (arrow, dot, bar, long dash), so that they are told apart without colour.
 */
export function TimeShape({ type, outline }: Props) {
  return <path className={outline ? 'time-outline' : 'time-full'} d={shapes[type]} />;
}

const shapes: Record<RelationTypeId, string> = {
  endorses: 'M-4.5-5.25 5.5 0-4.5 5.25Z',
  advises: 'M-4.5 0A4.500 4.500 0 1 1 4.500 0A4.500 4.500 0 1 1-4.5 0Z',
  'lost-to': 'M-2.250-6.250H2.250V6.250H-2.250Z',
  'worked-for': 'M-6.500-2.750H6.500V2.750H-6.500Z',
  other: 'M-5 0 0-5 5 0 0 5Z',
  tie: 'M-4-4H4V4H-4Z',
};
