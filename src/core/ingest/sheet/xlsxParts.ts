import type { Archive, PackedPart } from './archive';
import { builtInFormat, formatOf, type NumberFormat, plainFormat } from './numberFormat';
import { decoded, type ReadPart } from './readPart';
import { damaged } from './unreadable';

/** A reference from one part to another. */
interface Relationship {
  /** The last word of its type, which is the same in all editions of the format: `worksheet`. */
  readonly type: string;
  readonly path: string;
}

/** What the parts that belong to `path` are, by the names it gives them. */
export async function relationshipsOf(
  archive: Archive,
  path: string,
  read: ReadPart,
): Promise<ReadonlyMap<string, Relationship>> {
  const found = new Map<string, Relationship>();
  const slash = path.lastIndexOf('/') + 1;
  const part = archive.get(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`);
  if (!part) return found;
  await read(part, {
    open: (name, attributes) => {
      const { Id = '', Type = '', Target = '', TargetMode } = attributes();
      if (name !== 'Relationship' || TargetMode === 'External') return;
      const type = Type.split('/').at(-1) ?? '';
      found.set(Id, { type, path: resolved(path.slice(0, slash), decoded(Target)) });
    },
  });
  return found;
}

function resolved(folder: string, target: string): string {
  const written = target.replaceAll('\\', '/').toLowerCase();
  const parts = written.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const part of written.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

export interface SheetEntry {
  readonly name: string;
  readonly isHidden: boolean;
  readonly relationship: string;
}

/** The sheets in their order, and by which of two systems days are counted. */
export async function readWorkbookPart(
  part: PackedPart,
  read: ReadPart,
): Promise<{ readonly sheets: readonly SheetEntry[]; readonly since1904: boolean }> {
  const sheets: SheetEntry[] = [];
  let since1904 = false;
  await read(part, {
    open: (name, attributes) => {
      const all = attributes();
      if (name === 'workbookPr') since1904 = isTrue(all.date1904);
      if (name !== 'sheet') return;
      sheets.push({
        name: decodedEscapes(decoded(all.name ?? '')),
        isHidden: (all.state ?? 'visible') !== 'visible',
        // Its prefix is `r` by custom alone.
        relationship: Object.entries(all).find(([key]) => key.endsWith(':id'))?.[1] ?? '',
      });
    },
  });
  return { sheets, since1904 };
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** The words that cells refer to by number. How they look, and how they are spoken, is left out. */
export async function readSharedWords(part: PackedPart | undefined, read: ReadPart): Promise<string[]> {
  const shared: string[] = [];
  if (!part) return shared;
  const words = wordsIn();
  await read(part, {
    open: words.open,
    text: words.text,
    close: (name) => {
      words.close(name);
      if (name === 'si') shared.push(words.take());
    },
  });
  return shared;
}

/** Gathers the words of a string that may be cut into runs. */
export function wordsIn() {
  let words = '';
  let isWord = false;
  let spoken = 0;
  return {
    open: (name: string) => {
      if (name === 'rPh') spoken++;
      isWord = name === 't' && spoken === 0;
    },
    text: (more: string) => {
      if (isWord) words += more;
    },
    close: (name: string) => {
      if (name === 'rPh') spoken--;
      isWord = false;
    },
    take: (): string => {
      const taken = decodedEscapes(words);
      words = '';
      return taken;
    },
  };
}

/** Letters that XML cannot hold are written as `_x000D_`. */
export function decodedEscapes(words: string): string {
  if (!words.includes('_x')) return words;
  return words.replace(/_x([0-9a-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The format of each style that cells refer to by number. */
export async function readFormats(part: PackedPart | undefined, read: ReadPart): Promise<NumberFormat[]> {
  const own = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  let inCells = false;
  if (!part) return formats;
  await read(part, {
    open: (name, attributes) => {
      if (name === 'cellXfs') inCells = true;
      if (name === 'numFmt') {
        const { numFmtId, formatCode = '' } = attributes();
        own.set(Number(numFmtId), formatOf(decoded(formatCode)));
      }
      if (name !== 'xf' || !inCells) return;
      const id = Number(attributes().numFmtId ?? 0);
      formats.push(own.get(id) ?? builtInFormat(id) ?? plainFormat);
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}

/** The part at a path; a spreadsheet that names a part it has not is damaged. */
export function partAt(archive: Archive, path: string): PackedPart {
  const part = archive.get(path);
  if (!part) throw damaged();
  return part;
}
