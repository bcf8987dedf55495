import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Path from the project's root to the file's text. */
export type SourceTree = ReadonlyMap<string, string>;

/** All files of a folder, by their paths, in the order of these. */
export function readTree(folder: string): SourceTree {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));
  return new Map(files.sort().map((file) => [file, readFileSync(file, 'utf8')]));
}

/** Of some files those of code; a declaration of types for somebody else's is none. */
export function isCode(file: string): boolean {
  return /\.tsx?$/.test(file) && !file.endsWith('.d.ts');
}
