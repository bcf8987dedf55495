import { fingerprintOf } from './textFile';

/** Texts the reader has given, by fingerprint: for the visit, and on this device where the reader asked for it. */
const visit = new Map<string, string>();

const keyOf = (sha256: string) => `on-the-record.text.${sha256}`;

export interface ImportedText {
  readonly text: string;
  /** It outlasts the visit. */
  readonly kept: boolean;
}

export function holdText(sha256: string, text: string): void {
  visit.set(sha256, text);
}

/** The text with this fingerprint, if the reader has given it. What was kept is fingerprinted again before it is trusted. */
export async function findText(sha256: string): Promise<ImportedText | null> {
  const kept = readKept(sha256);
  if (kept !== null && (await fingerprintOf(kept)) === sha256) return { text: kept, kept: true };
  const held = visit.get(sha256);
  return held === undefined ? null : { text: held, kept: false };
}

function readKept(sha256: string): string | null {
  try {
    return window.localStorage.getItem(keyOf(sha256));
  } catch {
    return null;
  }
}

/** Keeps a text on this device. A sentence where that failed, null where it went well. */
export function keepText(sha256: string, text: string): string | null {
  try {
    window.localStorage.setItem(keyOf(sha256), text);
    return null;
  } catch (error) {
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    return full
      ? 'This browser has no room left to keep it. It stays until you close the page.'
      : 'This browser does not allow pages to keep anything. It stays until you close the page.';
  }
}

/** Keeps it no longer than the visit. */
export function unkeepText(sha256: string): void {
  try {
    window.localStorage.removeItem(keyOf(sha256));
  } catch {
    // Where nothing can be removed, nothing was kept.
  }
}

export function forgetText(sha256: string): void {
  visit.delete(sha256);
  unkeepText(sha256);
}
