import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerPage } from '../../../src/shell/workers/workerScope';

/** What the page receives, and what was handed over with it; and the way to ask. */
function scope() {
  const said: [unknown, Transferable[]][] = [];
  vi.stubGlobal('postMessage', (reply: unknown, transfer: Transferable[]) => said.push([reply, transfer]));
  vi.stubGlobal('onmessage', null);
  const ask = (data: unknown) =>
    (globalThis as unknown as { onmessage(event: unknown): Promise<void> }).onmessage({ data });
  return { said, ask };
}

afterEach(() => void vi.unstubAllGlobals());

describe('a worker', () => {
  it('answers what it is asked, and hands over what it names', async () => {
    const { said, ask } = scope();
    const positions = new Float64Array(2);
    answerPage<string, string>((request, say) => {
      say(`${request} begun`);
      say(`${request} done`, [positions.buffer]);
    });
    await ask('layout');
    expect(said).toEqual([
      ['layout begun', []],
      ['layout done', [positions.buffer]],
    ]);
  });

  it.each<[string, () => void | Promise<void>]>([
    [
      'at once',
      () => {
        throw new RangeError('too large');
      },
    ],
    ['later', () => Promise.reject(new RangeError('too large'))],
  ])('says what is thrown %s, and answers the next', async (_, fail) => {
    const { said, ask } = scope();
    answerPage<string, string>((request, say) => (request === 'bad' ? fail() : say('good')));
    await ask('bad');
    await ask('fine');
    expect(said).toEqual([
      [{ kind: 'failed', problem: 'RangeError: too large' }, []],
      ['good', []],
    ]);
  });
});
