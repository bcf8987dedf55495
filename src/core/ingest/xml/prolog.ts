/** What stands before the outermost element of XML or of a web page. */
export interface Prolog {
  /** Whether it says that it is XML. */
  readonly declared: boolean;
  /** The declaration of document type, the only place where entities are made; nothing behind it is looked at. */
  readonly doctype: { readonly name: string; readonly at: number } | null;
  /** Name of the outermost element without a prefix, in small letters. */
  readonly root: string | null;
}

/** Reads the prolog that begins at `start`, letter by letter and whatever the text is. */
export function prologOf(text: string, start: number): Prolog {
  let at = start;
  let declared = false;
  while (at < text.length) {
    const rest = text.slice(at, at + 200);
    let end: number;
    if (rest.startsWith('<?')) {
      declared ||= /^<\?xml\s/.test(rest);
      end = indexAfter(text, '?>', at);
    } else if (rest.startsWith('<!--')) {
      end = indexAfter(text, '-->', at);
    } else if (/^<!doctype/i.test(rest)) {
      const name = /^<!doctype\s{1,20}([^\s>[]{1,100})/i.exec(rest)?.[1]?.toLowerCase() ?? '';
      return { declared, doctype: { name, at }, root: null };
    } else {
      const root = /^<(?:[^\s<>/:]{1,60}:)?([^\s<>/:]{1,60})/.exec(rest)?.[1] ?? null;
      return { declared, doctype: null, root: root?.toLowerCase() ?? null };
    }
    while (/\s/.test(text.charAt(end))) end++;
    at = end;
  }
  return { declared, doctype: null, root: null };
}

function indexAfter(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}
