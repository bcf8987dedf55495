/** An address that may become a link, or why it may not. */
export type SafeHref =
  | { readonly ok: true; readonly href: string; readonly host: string }
  | { readonly ok: false; readonly reason: string };

const scheme = /^[a-z][a-z0-9+.-]*:/i;
const https = /^https:\/\/([^/?#]*)/i;
const asciiHost = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d{1,5})?$/i;
/** What no address holds as it is: browsers drop, fold or read some of these in ways a reader cannot see. */
const unsafe = /[\s\p{C}\\"<>^`{|}]/u;

/**
 * The one gate that every address from data goes through before it becomes a link. Takes a whole https address with a
 * host in ASCII, so that what is shown of it is what the browser asks for; anything else stays text.
 */
export function safeHref(url: string): SafeHref {
  if (unsafe.test(url)) return refuse('it holds characters that an address does not have');
  const match = https.exec(url);
  if (!match) {
    return refuse(scheme.test(url) ? 'it does not begin with “https://”' : 'it is not a whole address');
  }
  const [, host = ''] = match;
  if (host.includes('@')) return refuse('it holds a user name');
  if (!asciiHost.test(host)) return refuse('its host is not written in plain letters');
  return { ok: true, href: url, host: host.toLowerCase() };
}

function refuse(reason: string): SafeHref {
  return { ok: false, reason };
}
