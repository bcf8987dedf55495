import type { PackedPart } from '../../core/ingest/sheet/archive';

/** A gzip file's beginning, with nothing said in it. */
const gzipHeader = new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);

/**
 * The text of a part of a zip archive, piece by piece, by the browser's own decompression. What is packed is handed to it as
 * the gzip file it would make, so that it checks size and sum as well. Rejects where they or the letters are wrong.
 */
export async function* unpackText({ bytes, isDeflated, size, crc }: PackedPart): AsyncGenerator<string> {
  const trailer = new Uint8Array(8);
  new DataView(trailer.buffer).setUint32(0, crc, true);
  new DataView(trailer.buffer).setUint32(4, size, true);
  const pieces = isDeflated ? [gzipHeader, bytes, trailer] : [bytes];
  const packed = new Blob(pieces as Uint8Array<ArrayBuffer>[]).stream();
  const unpacked = isDeflated ? packed.pipeThrough(new DecompressionStream('gzip')) : packed;
  const reader = unpacked.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    // Not every browser lets a stream be gone through by `for await`.
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      yield decoder.decode(piece.value, { stream: true });
    }
    yield decoder.decode();
  } finally {
    // Where nobody wants the rest, nothing more is unpacked.
    await reader.cancel().catch(() => {});
  }
}
