import type { Force, SimulationNodeDatum } from 'd3-force';
import type { Landmark } from './landmarks';

/** How many landmarks pull and push in one tick; the next tick it is the turn of the next. */
const perTick = 6;
/** How much of the way to the right distance of two steps a tick at full heat goes. */
const strength = 0.6;

/**
 * A force that keeps distances true while nearer forces sort out who stands beside whom: everybody two steps and more
 * from a landmark is moved towards the right distance from it, with Kamada and Kawai's weights, steps⁻². The length of
 * a step is the one at which the distances of the tick before were least wrong, so the force neither widens the picture
 * nor draws it together. Who is one step away is held by their line. Landmarks after Ortmann, Klimenta and Brandes, "A
 * sparse stress model", 2017. Deterministic: only + − × ÷ and square roots.
 */
export function keepDistances(landmarks: readonly Landmark[]): Force<SimulationNodeDatum, undefined> {
  let bodies: readonly SimulationNodeDatum[] = [];
  let turn = 0;
  let length = 0;
  const few = Math.min(landmarks.length, perTick);
  const force = (alpha: number) => {
    const seen = { ratios: 0, squares: 0 };
    const share = (4 * strength * alpha) / few;
    for (let each = 0; each < few; each++) {
      const landmark = landmarks[turn];
      turn = (turn + 1) % landmarks.length;
      if (landmark) pullFrom(landmark, bodies, length === 0 ? 0 : share, length, seen);
    }
    length = seen.squares / Math.max(seen.ratios, 1e-9);
  };
  force.initialize = (given: SimulationNodeDatum[]) => {
    bodies = given;
  };
  return force;
}

/** The sums over some distances that say at which length of a step they are least wrong. */
interface Seen {
  /** Of distance / steps, and of its square. */
  ratios: number;
  squares: number;
}

function pullFrom(
  { person, steps }: Landmark,
  bodies: readonly SimulationNodeDatum[],
  share: number,
  length: number,
  seen: Seen,
): void {
  const { x: px = 0, y: py = 0 } = bodies[person] ?? {};
  for (let other = 0; other < steps.length; other++) {
    const step = steps[other] ?? 0;
    const body = bodies[other];
    if (step === 0 || !body) continue;
    const dx = (body.x ?? 0) - px;
    const dy = (body.y ?? 0) - py;
    const distance = Math.sqrt(dx * dx + dy * dy) + 1e-9;
    const ratio = distance / step;
    seen.ratios += ratio;
    seen.squares += ratio * ratio;
    if (step < 2) continue;
    const scale = (share * (step * length - distance)) / (step * step * distance);
    body.vx = (body.vx ?? 0) + dx * scale;
    body.vy = (body.vy ?? 0) + dy * scale;
  }
}
