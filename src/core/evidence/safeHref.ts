/** An address that may become a link, or why it may not. */
export type SafeHref =
  | { readonly ok: true; readonly href: string; readonly host: string }
  | { readonly ok: false; readonly reason: string };

const scheme = /^[a-z][a-z0-9+.-]*:/i;
const web = /^https?:\/\/([^/?#]+)/i;
/** What no address holds as it is: browsers drop, fold or read some of these in ways a reader cannot see. */
const unsafe = /[\s\p{C}\\"<>`]/u;

/**
 * The one gate that every address from data goes through before it becomes a link. Takes a whole http or https address.
 * Its host is given as the browser asks for it, in ASCII (“xn--…” for letters beyond it), so that one spelled with
 * letters that only look alike shows; anything else stays text.
 */
export function safeHref(address: string): SafeHref {
  if (unsafe.test(address)) return refuse('it holds characters that an address does not have');
  const [, host] = web.exec(address) ?? [];
  if (host === undefined) {
    return refuse(
      scheme.test(address) ? 'it does not begin with “http://” or “https://”' : 'it is not a whole address',
    );
  }
  if (host.includes('@')) return refuse('it holds a user name');
  const url = parse(address);
  // A host with escapes or brackets reads as another than is written, or is none that anybody can read.
  if (url === null || /[%[\]]/.test(host) || /^\.|\.\./.test(url.host)) {
    return refuse('its host is not a name');
  }
  return { ok: true, href: url.href, host: url.host };
}

function parse(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

function refuse(reason: string): SafeHref {
  return { ok: false, reason };
}
