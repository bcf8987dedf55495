import { damaged, locked } from './unreadable';

/** One file inside of an archive, as it lies in it. */
export interface PackedPart {
  readonly bytes: Uint8Array;
  readonly isDeflated: boolean;
  /** What it unpacks to, as the archive has it: bytes, and their sum by CRC-32. */
  readonly size: number;
  readonly crc: number;
}

/**
 * The text of a part in UTF-8, piece by piece. Rejects where what is unpacked is not what the archive says. The platform's own
 * decompression does it, so that nothing is unpacked that nobody asks for.
 */
export type UnpackText = (part: PackedPart) => AsyncIterable<string>;

/** By their paths in small letters, which some programs write with backslashes. */
export type Archive = ReadonlyMap<string, PackedPart>;

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;
const longestComment = 0xffff;
/** Stands for a number that needs more than 32 bits, or one whose writer wanted to be prepared for it. */
const elsewhere = 0xffffffff;

/** Reads what a zip archive says it holds: its directory, at its end. Nothing is unpacked. */
export function readArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const parts = new Map<string, PackedPart>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > end || view.getUint32(at, true) !== directoryEntry) throw damaged();
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const path = pathOf(bytes.subarray(at + 46, at + 46 + (name ?? 0)));
    if (!path.endsWith('/')) parts.set(path, partAt(view, bytes, at));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return parts;
}

function endOf(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (view.getUint32(at, true) === endOfDirectory) return at;
  }
  throw damaged();
}

/** Names that matter here are plain letters; others only have to differ. */
function pathOf(name: Uint8Array): string {
  const letters = Array.from(name, (code) => String.fromCharCode(code)).join('');
  return letters.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}

function partAt(view: DataView, bytes: Uint8Array, at: number): PackedPart {
  const method = view.getUint16(at + 10, true);
  if ((view.getUint16(at + 8, true) & 1) === 1) throw locked();
  if (method !== 0 && method !== 8) throw damaged();
  const long = longNumbers(view, at);
  const size = long(24);
  const packed = long(20);
  const start = long(42);
  if (start + 30 > bytes.length || view.getUint32(start, true) !== localHeader) throw damaged();
  // What stands before the data is said there, and may differ from the directory.
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (from + packed > bytes.length) throw damaged();
  return {
    bytes: bytes.subarray(from, from + packed),
    isDeflated: method === 8,
    size,
    crc: view.getUint32(at + 16, true),
  };
}

/** Reads numbers of an entry of the directory, in the order size, packed size, start, where one may stand in 64 bits. */
function longNumbers(view: DataView, at: number): (field: number) => number {
  let extra = at + 46 + view.getUint16(at + 28, true);
  const end = extra + view.getUint16(at + 30, true);
  while (extra + 4 <= end && view.getUint16(extra, true) !== 1) extra += 4 + view.getUint16(extra + 2, true);
  let next = extra + 4;
  return (field) => {
    const number = view.getUint32(at + field, true);
    if (number !== elsewhere) return number;
    if (next + 8 > end || view.getUint32(next + 4, true) !== 0) throw damaged();
    next += 8;
    return view.getUint32(next - 8, true);
  };
}
