/** What the shipped record and the invented ones always hold, though a reader's own data may not. */
export function defined<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('It is not held.');
  return value;
}
