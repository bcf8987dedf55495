/** The text of a file the reader has chosen. Nothing of it leaves the browser. */
export type ReadText =
  | {
      readonly ok: true;
      readonly text: string;
      /** SHA-256 of the file's bytes, in hexadecimal; null where this browser cannot compute it. */
      readonly sha256: string | null;
    }
  | { readonly ok: false; readonly problem: string };

/** Bytes. The longest newspaper text is far below it. */
const largest = 2 * 1024 * 1024;

/** Reads one text file. Never throws: each way of failing is a sentence of its own. */
export async function readTextFile(files: readonly File[]): Promise<ReadText> {
  const [file] = files;
  if (!file) return refuse('No file came. Choose a text file, or drop one.');
  if (files.length > 1)
    return refuse(`${files.length} files came. Give one file, with the text of this article.`);
  if (file.size > largest)
    return refuse(`“${file.name}” is larger than 2 MB. The text of an article is not.`);
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refuse(`“${file.name}” could not be read. Is it a folder, or has it been moved?`);
  }
  let text: string;
  try {
    // As the texts are read when the data is compiled: a mark of byte order belongs to the text.
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuse(`“${file.name}” is not plain text in UTF-8. Save it as plain text, and try again.`);
  }
  if (text.trim() === '') return refuse(`“${file.name}” is empty.`);
  return { ok: true, text, sha256: await fingerprint(bytes) };
}

function refuse(problem: string): ReadText {
  return { ok: false, problem };
}

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal; null where this browser cannot compute it. */
export function fingerprintOf(text: string): Promise<string | null> {
  return fingerprint(new TextEncoder().encode(text));
}

/** SHA-256 of what a blob holds, in hexadecimal; null where this browser cannot compute it. */
export async function fingerprintOfBlob(blob: Blob): Promise<string | null> {
  return fingerprint(new Uint8Array(await blob.arrayBuffer()));
}

/** Browsers offer it only on pages that came over https or from this computer. */
async function fingerprint(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  try {
    const digest = await globalThis.crypto.subtle.digest('SHA-256', bytes);
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  } catch {
    return null;
  }
}
