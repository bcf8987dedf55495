/** A way to a worker of our own, or what a test puts in its place. */
export interface WorkerPort<Request> {
  /** What is named in `transfer` is handed over instead of copied. */
  readonly send: (request: Request, transfer?: Transferable[]) => void;
  /** Ends the worker; nothing is heard of it any more. */
  readonly close: () => void;
}

export interface PortListener<Reply> {
  readonly hear: (reply: Reply) => void;
  /** The worker did not start or died; the last that is heard. In words for who looks for the reason. */
  readonly fail: (reason: string) => void;
}

/** Starts a worker. Throws where workers are forbidden or not there. */
export type OpenPort<Request, Reply> = (listener: PortListener<Reply>) => WorkerPort<Request>;

/** Opens ports to the worker at an address from a `?worker&url` import. */
export function portTo<Request, Reply>(url: string, name: string): OpenPort<Request, Reply> {
  return (listener) => listenTo(startWorker(url, name), listener);
}

/**
 * Starts a worker before it is asked for, so that nobody waits for it then: the first port that is opened is this worker's.
 * It ends with the signal if it was not asked for.
 */
export function portAhead<Request, Reply>(
  url: string,
  name: string,
  signal: AbortSignal,
): OpenPort<Request, Reply> {
  let ready: Worker | null = null;
  try {
    ready = startWorker(url, name);
  } catch {
    // Whoever opens a port hears of it.
  }
  signal.addEventListener('abort', () => ready?.terminate());
  return (listener) => {
    const worker = ready ?? startWorker(url, name);
    ready = null;
    return listenTo(worker, listener);
  };
}

function listenTo<Request, Reply>(worker: Worker, { hear, fail }: PortListener<Reply>): WorkerPort<Request> {
  let isOpen = true;
  const close = () => {
    isOpen = false;
    worker.terminate();
  };
  const die = (reason: string) => {
    if (!isOpen) return;
    close();
    fail(reason);
  };
  worker.onmessage = ({ data }: MessageEvent<Reply>) => {
    // What was on its way when the worker ended still arrives.
    if (isOpen) hear(data);
  };
  worker.onmessageerror = () => die('The worker sent what could not be read.');
  worker.onerror = (event) => {
    event.preventDefault();
    die(event.message || 'The worker did not start.');
  };
  return {
    send: (request, transfer = []) => {
      if (isOpen) worker.postMessage(request, transfer);
    },
    close,
  };
}

interface WorkerPolicy {
  createScriptURL(url: string): string;
}

interface Policies {
  createPolicy(name: string, rules: WorkerPolicy): WorkerPolicy;
}

let policy: WorkerPolicy | undefined;

/**
 * The page's policy lets no text become code unless it passed the rules named `workers`, which let through addresses beside
 * this page's own.
 */
function startWorker(url: string, name: string): Worker {
  policy ??= policies()?.createPolicy('workers', { createScriptURL: ownAddress });
  return new Worker(policy?.createScriptURL(url) ?? ownAddress(url), { type: 'module', name });
}

/** Browsers without trusted types have no such object, and need none. */
function policies(): Policies | undefined {
  return (globalThis as { trustedTypes?: Policies }).trustedTypes;
}

function ownAddress(url: string): string {
  const absolute = new URL(url, document.baseURI);
  if (absolute.origin !== location.origin) throw new TypeError('A worker of another origin was refused.');
  return absolute.href;
}
