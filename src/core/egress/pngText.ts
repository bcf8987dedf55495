const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Signature, then the header: its length, its name, thirteen bytes, its check sum. */
const afterHeader = signature.length + 4 + 4 + 13 + 4;

/**
 * A PNG with texts about it, as international text chunks right after its header (ISO/IEC 15948, 11.3.3.4). `texts`:
 * keyword, of up to 79 Latin letters, and text. Bytes that are no PNG are handed back as they are.
 */
export function withPngText(png: Uint8Array, texts: Readonly<Record<string, string>>): Uint8Array {
  if (png.length < afterHeader || signature.some((byte, at) => png[at] !== byte)) return png;
  const chunks = Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text));
  return joined([png.subarray(0, afterHeader), ...chunks, png.subarray(afterHeader)]);
}

function textChunk(keyword: string, text: string): Uint8Array {
  // Keyword, end; not compressed, no method; no language, end; no translated keyword, end; text.
  const data = joined([utf8(keyword), Uint8Array.of(0, 0, 0, 0, 0), utf8(text)]);
  const body = joined([utf8('iTXt'), data]);
  return joined([fourBytes(data.length), body, fourBytes(checkSum(body))]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function fourBytes(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff);
}

/** CRC-32 as PNG uses it (ISO/IEC 15948, annex D), bit by bit: the texts are short. */
function checkSum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** The bytes of a text; halves of a pair become the sign for what cannot be shown. */
function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const sign of text) {
    let code = sign.codePointAt(0) ?? 0;
    if (code >= 0xd800 && code <= 0xdfff) code = 0xfffd;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else
      bytes.push(
        ...[0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)],
      );
  }
  return Uint8Array.from(bytes);
}
