/**
 * Milliseconds in which an attack is refused. What grows with its length takes a few; what grows with its square, or worse,
 * takes seconds to minutes.
 */
export const blowUp = 50;

/** How often a call is tried, and for how many milliseconds in all. */
const most = { runs: 20, time: 2000 };

/**
 * Milliseconds of the processor's time that a call takes at best: it is tried until it is quick enough, and a good many times
 * if it is not. So neither what else the machine does meanwhile counts nor the first runs, which no compiler has seen yet.
 */
export function timeOf(work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  let spent = 0;
  for (let run = 0; run < most.runs && spent < most.time && best >= blowUp; run++) {
    const before = process.cpuUsage();
    work();
    const time = process.cpuUsage(before).user / 1000;
    spent += time;
    best = Math.min(best, time);
  }
  return best;
}
