import { bytesWords, limits } from '../ingest/parsed/limits';

/** A file as a browser hands it over: its bytes come when they are asked for. */
export interface GivenFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Files, or pasted words. */
export type GivenContent = readonly GivenFile[] | string;

/** Why it is not even read, as a sentence for the reader; null where it is read. */
export function problemOfGiven(content: GivenContent): string | null {
  if (typeof content === 'string') return content.trim() === '' ? 'Nothing was pasted.' : null;
  if (content.length === 0) return 'No file came. Choose one, or drop one.';
  const large = content.find(({ size }) => size > limits.bytes);
  if (!large) return null;
  const is = `“${large.name}” is ${Math.round(large.size / 1024 / 1024)} MB large.`;
  return `${is} ${bytesWords} is the most that is read. Import a part of it.`;
}
