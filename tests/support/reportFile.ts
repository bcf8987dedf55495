import { existsSync, readFileSync } from 'node:fs';
import type { HandedFile } from './cameOf';

/** Small files as people have them, after public reports of users of other tools: in REPORTS, else beside the repository. */
const folder = process.env.REPORTS ?? '../shared/reports';

/** Tests on them run only where they are; where they are not, each test file says so once. */
export const reportsAtHand = existsSync(folder);
if (!reportsAtHand) console.warn(`${folder} is not at hand: promises about reported files were not tried.`);

/** One of them. */
export function reportFile(name: string): HandedFile {
  return { name, content: new Uint8Array(readFileSync(`${folder}/${name}`)) };
}
