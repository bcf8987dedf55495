import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findText, forgetText, holdText, keepText, unkeepText } from '../../../src/shell/files/importedTexts';

const text = 'Fog hid the quay.\n';
const sha256 = createHash('sha256').update(text).digest('hex');

const refuse = (name: string) => () => {
  throw new DOMException('no', name);
};

beforeEach(() => {
  window.localStorage.clear();
  forgetText(sha256);
});

describe('a text the reader has given', () => {
  it('is there for the visit, and by its fingerprint alone', async () => {
    holdText(sha256, text);
    expect(await findText(sha256)).toEqual({ text, kept: false });
    expect(await findText('0'.repeat(64))).toBeNull();
  });

  it('is kept on this device where that was asked for, and for the visit only once it is not any more', async () => {
    holdText(sha256, text);
    expect(keepText(sha256, text)).toBeNull();
    expect(await findText(sha256)).toEqual({ text, kept: true });
    unkeepText(sha256);
    expect(await findText(sha256)).toEqual({ text, kept: false });
  });

  it('outlasts the visit where it is kept', async () => {
    keepText(sha256, text);
    vi.resetModules();
    const nextVisit = await import('../../../src/shell/files/importedTexts');
    expect(await nextVisit.findText(sha256)).toEqual({ text, kept: true });
  });

  it('is gone for good once it is forgotten', async () => {
    holdText(sha256, text);
    keepText(sha256, text);
    forgetText(sha256);
    expect(await findText(sha256)).toBeNull();
  });

  it('is not trusted where what was kept has another fingerprint: what was given for the visit counts', async () => {
    keepText(sha256, `${text}And more.`);
    expect(await findText(sha256)).toBeNull();
    holdText(sha256, text);
    expect(await findText(sha256)).toEqual({ text, kept: false });
  });

  it.each([
    ['QuotaExceededError', /no room left/],
    ['SecurityError', /does not allow/],
  ])('is not kept on %s, which is said; it stays for the visit', async (name, words) => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse(name));
    holdText(sha256, text);
    expect(keepText(sha256, text)).toMatch(words);
    expect(await findText(sha256)).toEqual({ text, kept: false });
  });

  it('is looked for and forgotten without an error where the browser keeps nothing', async () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse('SecurityError'));
    vi.spyOn(Storage.prototype, 'removeItem').mockImplementation(refuse('SecurityError'));
    holdText(sha256, text);
    expect(await findText(sha256)).toEqual({ text, kept: false });
    forgetText(sha256);
    expect(await findText(sha256)).toBeNull();
  });
});
