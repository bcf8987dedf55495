interface Cluster {
  /** Sum over its members of where each would like the cluster to begin. */
  wish: number;
  readonly members: number[];
  height: number;
}

/**
 * Tops for notes that stand beside their words: in the given order, `gap` apart at least, none above 0, and together as
 * close to `wishes` as that allows (least squares by pooling adjacent violators, Ayer et al. 1955). All in CSS pixels.
 */
export function stackNotes(wishes: readonly number[], heights: readonly number[], gap: number): number[] {
  const clusters: Cluster[] = [];
  const topOf = (cluster: Cluster) => Math.max(0, cluster.wish / cluster.members.length);
  for (const [index, wish] of wishes.entries()) {
    let cluster: Cluster = { wish, members: [index], height: heights[index] ?? 0 };
    for (let last = clusters.at(-1); last; last = clusters.at(-1)) {
      const offset = last.height + gap;
      if (topOf(last) + offset <= topOf(cluster)) break;
      clusters.pop();
      cluster = {
        wish: last.wish + cluster.wish - offset * cluster.members.length,
        members: [...last.members, ...cluster.members],
        height: offset + cluster.height,
      };
    }
    clusters.push(cluster);
  }
  return clusters.flatMap((cluster) => {
    let top = topOf(cluster);
    return cluster.members.map((member) => {
      const own = top;
      top += (heights[member] ?? 0) + gap;
      return own;
    });
  });
}
