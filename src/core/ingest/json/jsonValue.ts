/** Parsed JSON. Objects are read by `field` and `fields` only, so a key of data never meets an object's own words. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value under a key that the object itself holds. */
export function field(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** A plain value as text; null for objects and lists. -0 is 0; null and undefined are ''. */
export function plainText(value: unknown): string | null {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return null;
}

/**
 * Hands on every plain value in `value` with the path to it, dots between the parts; a list of plain values is one
 * text with `; ` between. Lists of objects are handed to `nested`.
 */
export function eachCell(
  value: JsonObject,
  cell: (path: string, text: string) => void,
  nested: (path: string) => void,
): void {
  eachValue(value, (path, values) => cell(path, values.filter((text) => text !== '').join('; ')), nested);
}

/** The same with each value by itself: a plain value is one, a list of plain values as many. */
function eachValue(
  value: JsonObject,
  hear: (path: string, values: readonly string[]) => void,
  nested: (path: string) => void,
  prefix = '',
): void {
  for (const key of Object.keys(value)) valuesUnder(prefix + key, value[key], hear, nested);
}

/** The values that stand under one key. */
export function valuesUnder(
  path: string,
  part: unknown,
  hear: (path: string, values: readonly string[]) => void,
  nested: (path: string) => void,
): void {
  const text = plainText(part);
  const values = Array.isArray(part) ? part.map(plainText) : null;
  if (text !== null) hear(path, [text]);
  else if (values?.every((one) => one !== null)) hear(path, values);
  else if (isObject(part)) eachValue(part, hear, nested, `${path}.`);
  else nested(path);
}
