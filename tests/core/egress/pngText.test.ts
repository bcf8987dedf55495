import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withPngText } from '../../../src/core/egress/pngText';

interface Chunk {
  readonly name: string;
  readonly data: Buffer;
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** The chunks of a PNG; fails where a length or a check sum is wrong. */
function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 4, at + 8 + length);
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    chunks.push({ name: body.toString('latin1', 0, 4), data: body.subarray(4) });
    at += length + 12;
  }
  return chunks;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
const whitePixel = Buffer.concat([
  signature,
  chunk('IHDR', header),
  chunk('IDAT', deflateSync(Buffer.from([0, 255]))),
  chunk('IEND', Buffer.alloc(0)),
]);

it('a PNG keeps its picture and gains its texts, whatever they say', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.webUrl(), (title, link) => {
      const chunks = chunksOf(Buffer.from(withPngText(whitePixel, { Title: title, Source: link })));
      expect(chunks.map(({ name }) => name)).toEqual(['IHDR', 'iTXt', 'iTXt', 'IDAT', 'IEND']);
      const texts = chunks.slice(1, 3).map(({ data }) => data.toString('utf8').split('\0'));
      expect(texts[0]?.[0]).toBe('Title');
      expect(texts[0]?.slice(5).join('\0')).toBe(title);
      expect(texts[1]).toEqual(['Source', '', '', '', '', link]);
      expect(chunks[3]?.data).toEqual(deflateSync(Buffer.from([0, 255])));
    }),
  );
});

it('a text with half of a pair is still a text', () => {
  const [, text] = chunksOf(Buffer.from(withPngText(whitePixel, { Title: 'a\ud800b' })));
  expect(text?.data.toString('utf8')).toContain('a\ufffdb');
});

it.each([[new Uint8Array()], [Uint8Array.from(signature)], [new Uint8Array(100)]])(
  'what is no PNG stays as it is: %j',
  (bytes) => {
    expect(withPngText(bytes, { Title: 'x' })).toBe(bytes);
  },
);
