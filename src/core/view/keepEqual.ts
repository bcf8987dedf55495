/**
 * `after`, with every part that equals the same part of `before` taken from there, or `before` itself where all do: what
 * is equal becomes identical, so that `===` tells whether anything has changed. Neither is changed; both are plain data.
 */
export function keepEqual<T extends object>(before: T, after: T): T {
  const kept = { ...after };
  let isSame = true;
  for (const key of Object.keys(after) as (keyof T)[]) {
    if (isEqual(before[key], after[key])) kept[key] = before[key];
    else isSame = false;
  }
  return isSame ? before : kept;
}

/** `before`, where every part of `after` is the very same; else `after`. */
export function keepSame<T extends object>(before: T, after: T): T {
  return (Object.keys(after) as (keyof T)[]).every((key) => after[key] === before[key]) ? before : after;
}

/** Whether two pieces of plain data hold the same: numbers, words, null, lists and records of these. */
function isEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isCompound(one) || !isCompound(other)) return false;
  const keys = Object.keys(one);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isEqual(one[key], other[key]))
  );
}

function isCompound(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
