/**
 * A quadtree over bodies, in columns: nodes lie in depth-first order, each with the index that follows its last
 * descendant, so that a walk is a loop. Bodies lie in Morton order (Z-order), in which each node's are neighbours.
 * Warren and Salmon, "A parallel hashed oct-tree N-body algorithm", 1993. Built anew each tick without allocating.
 */
export interface BodyTree {
  /** Number of nodes. */
  nodes: number;
  /** Per node: the middle of its bodies, how many they are, and the square of its side. World units. */
  readonly middleX: Float64Array;
  readonly middleY: Float64Array;
  readonly bodies: Float64Array;
  readonly side2: Float64Array;
  /** Per node: the next node that is not below it. */
  readonly skip: Int32Array;
  /** Per leaf: its bodies, from and to (excluded), as places in Morton order; `first` is -1 where nodes are below. */
  readonly first: Int32Array;
  readonly end: Int32Array;
  /** Per place in Morton order: which body it is, and where. */
  readonly body: Uint32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Of the sort: the key per place, and room to sort in. */
  readonly key: Uint32Array;
  readonly spareKey: Uint32Array;
  readonly spareBody: Uint32Array;
}

/** A leaf has at most so many bodies, unless they stand in one cell of the finest grid. */
const mostInLeaf = 12;
/** Cells per axis of the finest grid. */
const cells = 65_536;
const digit = 11;
const counts = new Uint32Array(1 << digit);

/** Room for a tree over so many bodies. */
export function createTree(count: number): BodyTree {
  // A leaf holds at least one body and an inner node parts its bodies, but for chains of single children.
  const most = 3 * count + 64;
  return {
    nodes: 0,
    middleX: new Float64Array(most),
    middleY: new Float64Array(most),
    bodies: new Float64Array(most),
    side2: new Float64Array(most),
    skip: new Int32Array(most),
    first: new Int32Array(most),
    end: new Int32Array(most),
    body: new Uint32Array(count),
    x: new Float64Array(count),
    y: new Float64Array(count),
    key: new Uint32Array(count),
    spareKey: new Uint32Array(count),
    spareBody: new Uint32Array(count),
  };
}

/** Builds the tree over the bodies at `x`, `y`, which must be finite. */
export function buildTree(tree: BodyTree, x: Float64Array, y: Float64Array): void {
  const side = sortByPlace(tree, x, y);
  const { body } = tree;
  for (let place = 0; place < body.length; place++) {
    const index = body[place] ?? 0;
    tree.x[place] = x[index] ?? 0;
    tree.y[place] = y[index] ?? 0;
  }
  tree.nodes = 0;
  if (body.length > 0) grow(tree, 0, body.length, 30, side);
}

/** Puts the bodies in Morton order; returns the side of the square that holds them. */
function sortByPlace(tree: BodyTree, x: Float64Array, y: Float64Array): number {
  const { key, body } = tree;
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let index = 0; index < x.length; index++) {
    const px = x[index] ?? 0;
    const py = y[index] ?? 0;
    if (px < left) left = px;
    if (px > right) right = px;
    if (py < top) top = py;
    if (py > bottom) bottom = py;
  }
  const side = Math.max(right - left, bottom - top, 1e-6);
  const perUnit = (cells - 1) / side;
  for (let index = 0; index < x.length; index++) {
    const column = ((x[index] ?? 0) - left) * perUnit;
    const row = ((y[index] ?? 0) - top) * perUnit;
    key[index] = (spread(column) | (spread(row) << 1)) >>> 0;
    body[index] = index;
  }
  sortByDigit(key, body, tree.spareKey, tree.spareBody, 0);
  sortByDigit(tree.spareKey, tree.spareBody, key, body, digit);
  sortByDigit(key, body, tree.spareKey, tree.spareBody, 2 * digit);
  key.set(tree.spareKey);
  body.set(tree.spareBody);
  return side;
}

/** The sixteen bits of a whole number, each followed by a gap. */
function spread(value: number): number {
  let bits = value | 0;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}

/** One round of a radix sort, which keeps the order of equals. */
function sortByDigit(
  key: Uint32Array,
  body: Uint32Array,
  keyTo: Uint32Array,
  bodyTo: Uint32Array,
  shift: number,
): void {
  const mask = (1 << digit) - 1;
  counts.fill(0);
  for (let place = 0; place < key.length; place++) {
    const bin = ((key[place] ?? 0) >>> shift) & mask;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  let before = 0;
  for (let bin = 0; bin <= mask; bin++) {
    const count = counts[bin] ?? 0;
    counts[bin] = before;
    before += count;
  }
  for (let place = 0; place < key.length; place++) {
    const one = key[place] ?? 0;
    const bin = (one >>> shift) & mask;
    const to = counts[bin] ?? 0;
    counts[bin] = to + 1;
    keyTo[to] = one;
    bodyTo[to] = body[place] ?? 0;
  }
}

/** Writes the node of the bodies from `first` to `end`, whose keys are equal above `shift`, and all below it. */
function grow(tree: BodyTree, first: number, end: number, shift: number, side: number): void {
  let level = shift;
  let width = side;
  const { key } = tree;
  // A chain of single children is one node: the smallest cell that holds them all.
  const differ = (key[first] ?? 0) ^ (key[end - 1] ?? 0);
  while (level >= 0 && differ >>> level === 0) {
    level -= 2;
    width /= 2;
  }
  const node = tree.nodes++;
  let sumX = 0;
  let sumY = 0;
  if (end - first <= mostInLeaf || level < 0) {
    for (let place = first; place < end; place++) {
      sumX += tree.x[place] ?? 0;
      sumY += tree.y[place] ?? 0;
    }
    tree.first[node] = first;
    tree.end[node] = end;
  } else {
    tree.first[node] = -1;
    let from = first;
    for (let quarter = 0; quarter < 4; quarter++) {
      const to = quarter === 3 ? end : firstBeyond(key, from, end, level, quarter);
      if (to > from) {
        const child = tree.nodes;
        grow(tree, from, to, level - 2, width / 2);
        sumX += (tree.middleX[child] ?? 0) * (to - from);
        sumY += (tree.middleY[child] ?? 0) * (to - from);
      }
      from = to;
    }
  }
  tree.middleX[node] = sumX / (end - first);
  tree.middleY[node] = sumY / (end - first);
  tree.bodies[node] = end - first;
  tree.side2[node] = width * width;
  tree.skip[node] = tree.nodes;
}

/** The first place from `from` on whose quarter at this level comes after `quarter`. */
function firstBeyond(key: Uint32Array, from: number, end: number, level: number, quarter: number): number {
  let low = from;
  let high = end;
  while (low < high) {
    const half = (low + high) >> 1;
    if ((((key[half] ?? 0) >>> level) & 3) <= quarter) low = half + 1;
    else high = half;
  }
  return low;
}
