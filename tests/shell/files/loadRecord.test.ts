import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadRecord } from '../../../src/shell/files/loadRecord';
import { shippedRecord } from '../../support/shippedRecord';

vi.mock('virtual:dataset-url', () => ({ default: '/dataset.json' }));
afterEach(() => void vi.unstubAllGlobals());

const answer = (respond: () => Response) => vi.stubGlobal('fetch', async () => respond());

describe('the shipped record', () => {
  it('is fetched and opened', async () => {
    const compiled = readFileSync(process.env.COMPILED_RECORD ?? '', 'utf8');
    answer(() => new Response(compiled));
    const loaded = await loadRecord();
    if (!loaded.ok) throw new Error(loaded.problem);
    const { dataset, positions, subject, fingerprint } = shippedRecord();
    expect(loaded.record).toMatchObject({ dataset, positions, fingerprint });
    expect(loaded.record.subject.offsets).toEqual(subject.offsets);
  });

  const broken = () =>
    new Response(
      new ReadableStream({
        start: (controller) => controller.error(new Error('reset')),
      }),
    );
  it.each<[string, () => Response, RegExp]>([
    [
      'the reader is offline',
      () => {
        throw new TypeError('Failed to fetch');
      },
      /could not be fetched\. Are you offline/,
    ],
    [
      'it is not there',
      () => new Response('', { status: 404 }),
      /not where this page looks for it \(HTTP 404\)/,
    ],
    ['it breaks off', broken, /stopped arriving halfway/],
    ['half of it comes', () => new Response('{"people": ['), /arrived incomplete/],
    ['a page comes in its place', () => new Response(' <!doctype html>'), /a web page/],
    ['something else comes', () => new Response('{"version": 0}'), /\S/],
  ])('is missed in a sentence of its own where %s', async (_, respond, problem) => {
    answer(respond);
    expect(await loadRecord()).toEqual({ ok: false, problem: expect.stringMatching(problem) });
  });
});
