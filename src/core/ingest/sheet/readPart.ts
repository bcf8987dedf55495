import { decode, Parser } from 'saxen';
import type { PackedPart, UnpackText } from './archive';
import { damaged, longestWords, mostUnpacked, tooLongWords, Unreadable, unpacksTooMuch } from './unreadable';

/** Attributes by their names with their prefixes. Words among them are written with entities (`decoded`). */
export type Attributes = Readonly<Record<string, string>>;

/** Who hears what stands in a part. Names come without their prefix. */
interface PartHearer {
  readonly open: (name: string, attributes: () => Attributes) => void;
  readonly text?: (words: string) => void;
  readonly close?: (name: string) => void;
}

/** Reads parts of one archive, all of them within one limit. */
export type ReadPart = (part: PackedPart, hearer: PartHearer) => Promise<void>;

/**
 * Characters that are gone through at once, and told of. Where they end within a tag or a word, that is gone through again: so
 * they are many, and no word may be much longer.
 */
const stretch = 1 << 17;

/** `onRead` is told, now and then, how many characters have been read of all parts. */
export function partReader(unpack: UnpackText, onRead: (characters: number) => void): ReadPart {
  let read = 0;
  return async (part, hearer) => {
    // An archive that says how much it holds is taken at its word before anything is unpacked; one that lies is caught below.
    if (read + part.size > mostUnpacked) throw unpacksTooMuch();
    const silence = { since: 0 };
    const parser = parserFor(hearer, silence);
    const goThrough = (text: string) => {
      silence.since += text.length;
      parser.write(text);
      if (silence.since > longestWords) throw tooLongWords();
      onRead(read);
    };
    let waiting = '';
    try {
      for await (const text of unpack(part)) {
        read += text.length;
        if (read > mostUnpacked) throw unpacksTooMuch();
        waiting += text;
        if (waiting.length < stretch) continue;
        goThrough(waiting);
        waiting = '';
      }
      goThrough(waiting);
      parser.end();
    } catch (error) {
      throw error instanceof Unreadable ? error : damaged();
    }
  };
}

/** No entity of a file's own is ever expanded. Whatever is no plain XML is damage. */
function parserFor({ open, text, close }: PartHearer, silence: { since: number }): Parser {
  const parser = new Parser();
  const fail = () => {
    throw damaged();
  };
  parser.on('error', fail).on('warn', fail).on('attention', fail);
  parser.on('openTag', (name, attributes) => {
    silence.since = 0;
    open(localName(name), attributes);
  });
  if (close) parser.on('closeTag', (name) => close(localName(name)));
  if (text) parser.on('text', (written) => text(decoded(written))).on('cdata', text);
  return parser;
}

/** Words in the letters that their entities stand for. */
export function decoded(written: string): string {
  return written.includes('&') ? decode(written) : written;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
