/** What `npm run data:check` was asked for. */
export type CheckOptions =
  | { readonly ok: true; readonly folder: string; readonly report: boolean }
  | { readonly ok: false; readonly problem: string };

const usage = 'npm run data:check -- [--report] [data folder]';

/** Reads the words behind the command's name, in any order. */
export function readCheckOptions(words: readonly string[]): CheckOptions {
  const options = words.filter((word) => word.startsWith('-'));
  const folders = words.filter((word) => !word.startsWith('-'));
  const unknown = options.find((option) => option !== '--report');
  if (unknown !== undefined) {
    return { ok: false, problem: `There is no option "${unknown}". Write: ${usage}` };
  }
  if (folders.length > 1) {
    return {
      ok: false,
      problem: `One folder can be checked at a time, not ${folders.length}. Write: ${usage}`,
    };
  }
  return { ok: true, folder: folders[0] ?? 'data', report: options.length > 0 };
}
