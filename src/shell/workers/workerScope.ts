interface Scope<Request, Reply> {
  onmessage: ((event: MessageEvent<Request>) => void) | null;
  postMessage(reply: Reply, transfer: Transferable[]): void;
}

/** What is named in `transfer` is handed over instead of copied. */
type Say<Reply> = (reply: Reply, transfer?: Transferable[]) => void;

interface Failure {
  readonly kind: 'failed';
  readonly problem: string;
}

/** Lets a worker answer what it is sent. Whatever is thrown on the way is said to the page, which is waiting. */
export function answerPage<Request, Reply>(
  answer: (request: Request, say: Say<Reply>) => void | Promise<void>,
): void {
  const scope = globalThis as unknown as Scope<Request, Reply | Failure>;
  const say: Say<Reply | Failure> = (reply, transfer = []) => scope.postMessage(reply, transfer);
  scope.onmessage = async ({ data }) => {
    try {
      await answer(data, say);
    } catch (error) {
      say({ kind: 'failed', problem: String(error) });
    }
  };
}
