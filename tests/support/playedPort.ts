import type { OpenPort, PortListener } from '../../src/shell/workers/workerPort';

/** A port whose worker is played by the test. It is as careless as can be: it speaks after its end, if the test lets it. */
export function playedPort<Request, Reply>() {
  const sent: Request[] = [];
  const transferred: Transferable[][] = [];
  let listener: PortListener<Reply> | null = null;
  let opened = 0;
  let closed = 0;
  const open: OpenPort<Request, Reply> = (one) => {
    listener = one;
    opened++;
    return {
      send: (request, transfer = []) => {
        sent.push(request);
        transferred.push(transfer);
      },
      close: () => {
        closed++;
      },
    };
  };
  return {
    open,
    /** What it was sent, and what of it was handed over. */
    sent,
    transferred,
    say: (reply: Reply) => listener?.hear(reply),
    die: () => listener?.fail('out of memory'),
    isOpen: () => opened > closed,
  };
}
