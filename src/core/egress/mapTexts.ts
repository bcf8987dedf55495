/** Plain data with every text in it changed; the same object where nothing changes. Keys stay. */
export function mapTexts<Value>(value: Value, change: (text: string) => string): Value {
  return changed(value, change) as Value;
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
