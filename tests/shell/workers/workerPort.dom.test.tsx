import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** Every worker that was started, in order. */
const workers: FakeWorker[] = [];
let isForbidden = false;

class FakeWorker {
  onmessage: ((event: MessageEvent) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  readonly sent: [unknown, Transferable[]][] = [];
  isRunning = true;
  readonly url: string;
  readonly options: WorkerOptions;

  constructor(url: string, options: WorkerOptions) {
    if (isForbidden) throw new DOMException('no workers', 'SecurityError');
    this.url = url;
    this.options = options;
    workers.push(this);
  }

  postMessage(message: unknown, transfer: Transferable[]): void {
    this.sent.push([message, transfer]);
  }

  terminate(): void {
    this.isRunning = false;
  }
}

/** The module anew: it holds the policy by which workers start. */
async function load() {
  vi.resetModules();
  return import('../../../src/shell/workers/workerPort');
}

const listener = () => {
  const heard: unknown[] = [];
  return {
    heard,
    hear: (reply: unknown) => void heard.push(reply),
    fail: (reason: string) => void heard.push(`failed: ${reason}`),
  };
};
const say = (worker: FakeWorker | undefined, data: unknown) =>
  worker?.onmessage?.(new MessageEvent('message', { data }));

beforeEach(() => {
  workers.length = 0;
  isForbidden = false;
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => void vi.unstubAllGlobals());

describe('a port to a worker', () => {
  it('starts one module of the page’s own, sends to it, hands over, and hears it', async () => {
    const { portTo } = await load();
    const to = listener();
    const port = portTo<string, string>('/assets/work.js', 'work')(to);
    const bytes = new ArrayBuffer(2);
    port.send('read', [bytes]);
    port.send('build');
    say(workers[0], 'done');
    expect(workers).toHaveLength(1);
    expect(workers[0]).toMatchObject({
      url: new URL('/assets/work.js', document.baseURI).href,
      options: { type: 'module', name: 'work' },
      sent: [
        ['read', [bytes]],
        ['build', []],
      ],
    });
    expect(to.heard).toEqual(['done']);
  });

  it('is silent once it is closed: what was on its way is not heard, and nothing is sent', async () => {
    const { portTo } = await load();
    const to = listener();
    const port = portTo<string, string>('/work.js', 'work')(to);
    port.close();
    say(workers[0], 'late');
    workers[0]?.onerror?.(new ErrorEvent('error', { message: 'late' }));
    workers[0]?.onmessageerror?.();
    port.send('more');
    expect(workers[0]).toMatchObject({ isRunning: false, sent: [] });
    expect(to.heard).toEqual([]);
  });

  it('says once why a worker died, ends it, and hears it no more', async () => {
    const { portTo } = await load();
    const to = listener();
    portTo<string, string>('/work.js', 'work')(to);
    const event = new ErrorEvent('error', { message: 'out of memory', cancelable: true });
    workers[0]?.onerror?.(event);
    workers[0]?.onerror?.(new ErrorEvent('error'));
    say(workers[0], 'late');
    expect(to.heard).toEqual(['failed: out of memory']);
    expect(workers[0]?.isRunning).toBe(false);
    // It is not an error of the page.
    expect(event.defaultPrevented).toBe(true);
  });

  it('says that a worker did not start, and that what it sent could not be read', async () => {
    const { portTo } = await load();
    const to = listener();
    const open = portTo<string, string>('/work.js', 'work');
    open(to);
    open(to);
    workers[0]?.onerror?.(new ErrorEvent('error'));
    workers[1]?.onmessageerror?.();
    expect(to.heard).toEqual([
      'failed: The worker did not start.',
      'failed: The worker sent what could not be read.',
    ]);
  });

  it('refuses an address of another origin', async () => {
    const { portTo } = await load();
    expect(() => portTo('https://elsewhere.example/work.js', 'work')(listener())).toThrow(TypeError);
    expect(workers).toHaveLength(0);
  });

  it('starts workers by the policy named “workers” where the browser has trusted types, which is made once', async () => {
    const names: string[] = [];
    vi.stubGlobal('trustedTypes', {
      createPolicy: (name: string, rules: { createScriptURL(url: string): string }) => {
        names.push(name);
        return { createScriptURL: (url: string) => `trusted ${rules.createScriptURL(url)}` };
      },
    });
    const { portTo } = await load();
    portTo('/work.js', 'work')(listener());
    portTo('/work.js', 'work')(listener());
    expect(names).toEqual(['workers']);
    expect(workers[1]?.url).toMatch(/^trusted http.*\/work\.js$/);
    expect(() => portTo('https://elsewhere.example/work.js', 'work')(listener())).toThrow(TypeError);
  });
});

describe('a worker that is started ahead', () => {
  it('is the first that is opened; the next is another', async () => {
    const { portAhead } = await load();
    const open = portAhead<string, string>('/work.js', 'work', new AbortController().signal);
    expect(workers).toHaveLength(1);
    open(listener()).send('a');
    expect(workers).toHaveLength(1);
    open(listener()).send('b');
    expect(workers.map(({ sent }) => sent[0]?.[0])).toEqual(['a', 'b']);
  });

  it('ends with the signal if nobody asked for it, and is left to its port if somebody did', async () => {
    const { portAhead } = await load();
    const calling = new AbortController();
    portAhead('/work.js', 'work', calling.signal);
    const open = portAhead('/work.js', 'work', calling.signal);
    open(listener());
    calling.abort();
    expect(workers.map(({ isRunning }) => isRunning)).toEqual([false, true]);
  });

  it('that cannot be started is tried again by whoever opens a port, and hears why it fails', async () => {
    const { portAhead } = await load();
    isForbidden = true;
    const open = portAhead('/work.js', 'work', new AbortController().signal);
    expect(() => open(listener())).toThrow('no workers');
    isForbidden = false;
    open(listener());
    expect(workers).toHaveLength(1);
  });
});
