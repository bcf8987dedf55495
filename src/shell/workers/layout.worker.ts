import type { Positions } from '../../core/geometry/point';
import type { LayoutEvent, LayoutRequest } from '../../core/layout/protocol';
import { quickLayout } from '../../core/layout/quickLayout';
import { nodeDegrees } from '../../core/layout/topology';
import { avoidPeople, curveOffsets } from '../../core/scene/curveOffsets';
import { answerPage } from './workerScope';

/** Between two pieces of news; milliseconds. Only when is said depends on the clock, never what comes out. */
const pause = 100;

answerPage<LayoutRequest, LayoutEvent>((topology, say) => {
  let lastSaid = 0;
  const positions = quickLayout(topology, (share, now) => {
    if (performance.now() - lastSaid < pause) return;
    lastSaid = performance.now();
    const copy = copyOf(now);
    say({ kind: 'progress', share, positions: copy }, buffersOf(copy));
  });
  const kept = avoidPeople(topology) ? copyOf(positions) : null;
  say({ kind: 'done', positions }, buffersOf(positions));
  if (!kept) return;
  const offsets = curveOffsets({ ...topology, degree: nodeDegrees(topology) }, kept);
  say({ kind: 'bows', offsets }, [offsets.buffer]);
});

function copyOf({ x, y }: Positions): Positions {
  return { x: x.slice(), y: y.slice() };
}

function buffersOf({ x, y }: Positions): Transferable[] {
  return [x.buffer, y.buffer];
}
