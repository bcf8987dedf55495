/** Plain data with every text in it changed; the same object where nothing changes. Keys stay. */
export function mapTexts<Value>(value: Value, change: (text: string) => string): Value {
  return changed(value, change) as Value;
}

function changed(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) {
    const list = value.map((one) => changed(one, change));
    return list.some((one, at) => one !== value[at]) ? list : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const after = entries.map(([key, one]) => [key, changed(one, change)] as const);
  return after.some(([, one], at) => one !== entries[at]?.[1]) ? Object.fromEntries(after) : value;
}
