import { describe, expect, it } from 'vitest';
import { joinPieces } from '../../src/shell/files/joinPieces';
import { runInSlices } from '../../src/shell/files/runInSlices';

function* counting(most: number, log: string[]): Generator<number, string> {
  for (let step = 1; step <= most; step++) {
    log.push(`work ${step}`);
    yield step;
  }
  return 'done';
}

describe('work that rests', () => {
  it('gives what it comes to, and the page a turn at each rest', async () => {
    const log: string[] = [];
    const { port1, port2 } = new MessageChannel();
    let turns = 0;
    port1.onmessage = () => {
      log.push('page');
      if (++turns < 3) port2.postMessage(null);
    };
    port2.postMessage(null);
    expect(await runInSlices(counting(4, log))).toBe('done');
    port1.close();
    expect(log.filter((line) => line !== 'page')).toEqual(['work 1', 'work 2', 'work 3', 'work 4']);
    expect(log.indexOf('page')).toBeGreaterThan(-1);
    expect(log.indexOf('page')).toBeLessThan(log.indexOf('work 4'));
  });

  it('says what it hands out at each rest, in order', async () => {
    const heard: number[] = [];
    await runInSlices(counting(3, []), (step) => heard.push(step));
    expect(heard).toEqual([1, 2, 3]);
  });

  it('does nothing more once it is called off, and says so as the signal does', async () => {
    const log: string[] = [];
    const calling = new AbortController();
    const heed = (step: number) => {
      if (step === 2) calling.abort(new Error('enough'));
    };
    await expect(runInSlices(counting(9, log), heed, calling.signal)).rejects.toThrow('enough');
    expect(log).toEqual(['work 1', 'work 2']);
  });

  it('fails as the work fails', async () => {
    function* failing(): Generator<void, void> {
      yield;
      throw new RangeError('too large');
    }
    await expect(runInSlices(failing())).rejects.toThrow(RangeError);
  });
});

describe('pieces of text', () => {
  function* pieces(...texts: string[]): Generator<string, void> {
    yield* texts;
  }
  const whole = (one: string) => one;

  it('become one blob of UTF-8, in their order, however large', async () => {
    const large = 'ä'.repeat(700_000);
    const blob = await joinPieces(pieces('from,', large, large, large, ',to'), whole);
    expect(await blob.text()).toBe(`from,${large}${large}${large},to`);
  });

  it('are none of nothing', async () => {
    expect((await joinPieces(pieces(), whole)).size).toBe(0);
  });

  it('are joined no further once that is called off', async () => {
    const heard: string[] = [];
    const calling = new AbortController();
    const heed = (one: string) => {
      heard.push(one);
      if (one === 'b') calling.abort();
      return one;
    };
    await expect(joinPieces(pieces('a', 'b', 'c'), heed, calling.signal)).rejects.toThrow(/abort/i);
    expect(heard).toEqual(['a', 'b']);
  });
});
