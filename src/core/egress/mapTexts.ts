/** So many entries of a list that looking through them holds nobody up. */
export const entriesAtOnce = 2000;

/**
 * Lists and values in a record with every text in them changed; the same object where nothing changes. Keys stay. Rests
 * now and then.
 */
export function* mapTexts<Value extends object>(
  value: Value,
  change: (text: string) => string,
): Generator<void, Value> {
  let copy: Value | null = null;
  for (const key of Object.keys(value) as (keyof Value)[]) {
    const part = value[key];
    const after = Array.isArray(part) ? yield* mapEntries(part, change) : changed(part, change);
    if (after === part) continue;
    copy ??= { ...value };
    copy[key] = after as Value[keyof Value];
  }
  return copy ?? value;
}

function* mapEntries(
  list: readonly unknown[],
  change: (text: string) => string,
): Generator<void, readonly unknown[]> {
  let copy: unknown[] | null = null;
  for (const [at, entry] of list.entries()) {
    if (at % entriesAtOnce === entriesAtOnce - 1) yield;
    const after = changed(entry, change);
    if (after === entry) continue;
    copy ??= [...list];
    copy[at] = after;
  }
  return copy ?? list;
}

function changed(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (typeof value !== 'object' || value === null) return value;
  const parts = value as Readonly<Record<string, unknown>>;
  // Copied only where something changes: most of 100,000 claims hold nothing to change.
  let copy: Record<string, unknown> | null = null;
  for (const key of Object.keys(parts)) {
    const part = parts[key];
    const after = changed(part, change);
    if (after === part) continue;
    copy ??= (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
    copy[key] = after;
  }
  return copy ?? value;
}
