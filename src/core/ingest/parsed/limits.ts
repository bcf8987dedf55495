/**
 * How much of a file is taken. Every refusal says the number it rests on, so they stand in this one table.
 * A file within them is read within the time and memory of a phone.
 */
export const limits = {
  /** Bytes of a file. */
  bytes: 50 * 1024 * 1024,
  people: 50_000,
  claims: 200_000,
  /** Characters (UTF-16 units) of one name, quote, note or role. */
  text: 4_000,
  /** Levels of one thing inside another, in JSON and in XML. */
  depth: 32,
  /** Characters of an address. */
  address: 2_048,
  /** Columns of a table, given and made out of nested or referred records. */
  columns: 500,
} as const;

/** "50 MB". */
export const bytesWords = `${limits.bytes / (1024 * 1024)} MB`;

/** "50,000": the same in every locale. */
export function numberWords(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
