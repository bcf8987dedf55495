import { createHash } from 'node:crypto';
import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ArticleView } from '../../../src/ui/articles/ArticleView';
import { article, claim, dataset } from '../../support/dataset';
import { openInvented, renderAtDesk } from '../../support/desk';

const text =
  'Fog hid the quay.\n\nAda “backed” Ben in May. Nobody clapped.\nThe gulls went on <b>as</b> gulls do.\n';
const sha256 = createHash('sha256').update(text).digest('hex');
const quotes = ['Ada “backed” Ben in May.', 'The gulls went on'];

function gazette() {
  const claims = quotes.map((exact, index) =>
    claim({
      id: `gazette.c${index + 1}`,
      to: index === 0 ? 'ben' : 'cyd',
      quote: { exact, prefix: '', suffix: '' },
      check: { how: 'text', at: text.trim().replace(/\s+/g, ' ').indexOf(exact) },
    }),
  );
  const read = article('gazette', {
    text: { sha256, chars: text.length, folded: text.trim().replace(/\s+/g, ' ').length },
  });
  return openInvented({ ...dataset(claims), articles: [read] });
}

const open = () => renderAtDesk(<ArticleView id="gazette" />, { record: gazette() });
const picker = () => screen.getByLabelText('Have the text? Drop it here');
const file = (content: string | Uint8Array<ArrayBuffer>, name = 'gazette.txt') =>
  new File([content], name, { type: 'text/plain' });
const result = async () => (await screen.findByTestId('own-text')).textContent;
const keep = () => screen.getByRole('checkbox', { name: 'Keep it in this browser' });
const paragraphs = (container: HTMLElement) =>
  [...container.querySelectorAll('.passage-words')].map((one) => one.textContent?.replace(/^\d/, ''));
const elisions = (container: HTMLElement) => container.querySelectorAll('.elision').length;

beforeEach(() => window.localStorage.clear());

afterEach(async () => {
  // What was given stays for the visit; a test must not find the text of the one before.
  const forget = screen.queryByRole('button', { name: 'Forget it' });
  if (forget) fireEvent.click(forget);
});

describe('the reader’s own text, being the article’s', () => {
  it('is shown whole, in the paragraphs of its file and as text, with every quote lit', async () => {
    const { user, container } = open();
    expect(elisions(container)).toBeGreaterThan(0);
    await user.upload(picker(), file(text));
    await screen.findByText('The whole text, from your own file. It stays in this browser.');
    expect(paragraphs(container)).toEqual([
      'Fog hid the quay.',
      'Ada “backed” Ben in May. Nobody clapped.',
      'The gulls went on <b>as</b> gulls do.',
    ]);
    expect(elisions(container)).toBe(0);
    expect([...container.querySelectorAll('.lit')].map((one) => one.textContent?.slice(1))).toEqual(quotes);
    expect(container.querySelector('.article-body b b')).toBeNull();
  });

  it('can be dropped anywhere on the page, which then stays', async () => {
    open();
    const dropped = fireEvent.drop(document.body, {
      dataTransfer: { types: ['Files'], files: [file(text)] },
    });
    expect(dropped).toBe(false);
    await screen.findByText(/^The whole text, from your own file/);
  });

  it('is kept only when asked, found again, and forgotten when asked', async () => {
    const first = open();
    await first.user.upload(picker(), file(text));
    await screen.findByText(/^The whole text/);
    expect(window.localStorage.length).toBe(0);
    await first.user.click(keep());
    expect(Object.keys(window.localStorage)).toEqual([`on-the-record.text.${sha256}`]);
    expect(window.localStorage.getItem(`on-the-record.text.${sha256}`)).toBe(text);
    await first.user.click(keep());
    expect(window.localStorage.length).toBe(0);
    await first.user.click(keep());
    await first.user.click(screen.getByRole('button', { name: 'Forget it' }));
    expect(window.localStorage.length).toBe(0);
    expect(elisions(first.container)).toBeGreaterThan(0);
    expect(screen.getByText(/^An abridged reader/)).toBeTruthy();
  });

  it('kept on this device, is shown at the next visit; a kept text that was changed is not', async () => {
    window.localStorage.setItem(`on-the-record.text.${sha256}`, text);
    const first = open();
    await screen.findByText(/^The whole text/);
    expect(keep()).toHaveProperty('checked', true);
    await first.user.click(screen.getByRole('button', { name: 'Forget it' }));
    window.localStorage.setItem(`on-the-record.text.${sha256}`, `${text}And more.`);
    const second = open();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(within(second.container).getByText(/^An abridged reader/)).toBeTruthy();
  });

  it.each([
    ['QuotaExceededError', /no room left to keep it/],
    ['SecurityError', /does not allow pages to keep anything/],
  ])('that cannot be kept (%s) is still shown, and a sentence says so', async (name, words) => {
    const { user } = open();
    await user.upload(picker(), file(text));
    await screen.findByText(/^The whole text/);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('', name);
    });
    await user.click(keep());
    expect(await result()).toMatch(words);
    expect(keep()).toHaveProperty('checked', false);
    expect(screen.getByText(/^The whole text/)).toBeTruthy();
  });
});

describe('another text', () => {
  it('close to the article’s is not shown as it; what differs is listed', async () => {
    const { user, container } = open();
    const before = paragraphs(container);
    await user.upload(
      picker(),
      file(text.replace('“backed”', '"backed"').replace('gulls went', 'ducks went')),
    );
    const words = await result();
    expect(words).toContain('This is not the text that was read, but it is close to it.');
    expect(words).toContain('None of 2 quotes stands in it word for word. It differs in words.');
    expect(words).toContain(
      '“Ada “backed” Ben in May.” stands in it but for quotation marks, dashes or capitals.',
    );
    expect(words).toContain('“The gulls went on” does not stand in it.');
    expect(paragraphs(container)).toEqual(before);
    expect(container.textContent).not.toContain('Fog hid the quay');
  });

  it('that differs in spacing alone is said to seem so', async () => {
    const { user } = open();
    await user.upload(picker(), file(text.replaceAll('\n', '\n\n')));
    expect(await result()).toContain(
      'Both quotes stand in it word for word. But for spacing it is as long as',
    );
  });

  it('without any of its quotes is said not to be the article’s', async () => {
    const { user } = open();
    await user.upload(picker(), file('A recipe for soup.'));
    expect(await result()).toContain('This is not the text of this article.');
  });

  it.each([
    ['nothing in it', file(' \n '), '“gazette.txt” is empty.'],
    [
      'bytes that are no text',
      file(new Uint8Array([0xff, 0xfe, 0x41])),
      '“gazette.txt” is not plain text in UTF-8.',
    ],
    ['more than 2 MB', file('a'.repeat(2 * 1024 * 1024 + 1)), '“gazette.txt” is larger than 2 MB.'],
  ])('that is a file with %s is refused with a sentence', async (_, bad, words) => {
    const { user, session } = open();
    await user.upload(picker(), bad);
    expect(await result()).toContain(words);
    expect(session.getState().said.words).toContain(words);
  });

  it('beside another file is refused: one at a time', async () => {
    open();
    const files = [file(text), file(text, 'other.txt')];
    fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], files } });
    expect(await result()).toContain('2 files came. Give one file');
  });
});
