import type { Archive } from './archive';
import type { ReadPart } from './readPart';
import { readWorksheet } from './readWorksheet';
import { comments, sheetBuilder } from './sheetBuilder';
import type { Sheet, Workbook } from './workbook';
import { partAt, readFormats, readSharedWords, readWorkbookPart, relationshipsOf } from './xlsxParts';

/** Where the workbook of an .xlsx is; null where the archive is none. */
export async function workbookPath(archive: Archive, read: ReadPart): Promise<string | null> {
  const roots = await relationshipsOf(archive, '', read);
  const main = [...roots.values()].find(({ type }) => type === 'officeDocument')?.path;
  return main ?? (archive.has('xl/workbook.xml') ? 'xl/workbook.xml' : null);
}

/** Reads the sheets of an .xlsx whose workbook stands at that path. */
export async function readXlsx(archive: Archive, path: string, read: ReadPart): Promise<Workbook> {
  const { sheets: entries, since1904 } = await readWorkbookPart(partAt(archive, path), read);
  const related = await relationshipsOf(archive, path, read);
  const partOf = (type: string) => {
    const found = [...related.values()].find((one) => one.type === type)?.path;
    return found === undefined ? undefined : archive.get(found);
  };
  const words = await readSharedWords(partOf('sharedStrings'), read);
  const shared = { words, formats: await readFormats(partOf('styles'), read), since1904 };
  const count = { cells: 0 };
  const sheets: Sheet[] = [];
  for (const { name, isHidden, relationship } of entries) {
    const to = related.get(relationship);
    // A sheet that is one chart has no cells.
    if (to && to.type !== 'worksheet') continue;
    const sheet = sheetBuilder(name, isHidden, count);
    await readWorksheet(partAt(archive, to?.path ?? ''), shared, sheet, read);
    sheets.push(sheet.finish());
  }
  const hasComments = [...archive.keys()].some((part) => /^xl\/(?:threaded)?comments/.test(part));
  return { sheets, problems: hasComments ? [comments] : [] };
}
