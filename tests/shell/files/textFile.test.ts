import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fingerprintOf, fingerprintOfBlob, readTextFile } from '../../../src/shell/files/textFile';

const file = (content: BlobPart, name = 'gazette.txt') => new File([content], name);
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

afterEach(() => void vi.unstubAllGlobals());

describe('a text file of the reader’s', () => {
  it('is read as it is, byte order mark and all, with its fingerprint', async () => {
    const text = '\uFEFFFog hid the “quay”.\r\n';
    expect(await readTextFile([file(text)])).toEqual({ ok: true, text, sha256: sha256(text) });
  });

  it.each<[string, readonly File[], RegExp]>([
    ['no file', [], /^No file came/],
    ['two files', [file('a'), file('b')], /^2 files came/],
    ['a large one', [file('a'.repeat(2 * 1024 * 1024 + 1))], /^“gazette.txt” is larger than 2 MB/],
    ['one in another encoding', [file(Uint8Array.of(0x46, 0xfc, 0x72))], /is not plain text in UTF-8/],
    ['an empty one', [file(' \n')], /^“gazette.txt” is empty/],
  ])('is refused in a sentence: %s', async (_, files, problem) => {
    expect(await readTextFile(files)).toEqual({ ok: false, problem: expect.stringMatching(problem) });
  });

  it('is refused in a sentence where it cannot be read: a folder, or gone', async () => {
    const gone = Object.assign(file('a'), { arrayBuffer: () => Promise.reject(new Error('gone')) });
    expect(await readTextFile([gone])).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/could not be read/),
    });
  });

  it('has no fingerprint where the browser computes none, and is read all the same', async () => {
    vi.stubGlobal('crypto', {});
    expect(await readTextFile([file('Fog.')])).toEqual({ ok: true, text: 'Fog.', sha256: null });
    expect(await fingerprintOf('Fog.')).toBeNull();
  });
});

it('the fingerprint of a text is that of its bytes as UTF-8, and of a blob with them', async () => {
  const text = 'Ä quay, “”.';
  expect(await fingerprintOf(text)).toBe(sha256(text));
  expect(await fingerprintOfBlob(new Blob([text]))).toBe(sha256(text));
});
