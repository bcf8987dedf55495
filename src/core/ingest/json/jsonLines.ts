/**
 * Text with a value on each line (JSON Lines) as one list; null for any other. Lines keep their numbers, so that what is
 * wrong is found by them.
 */
export function linesAsList(text: string): string | null {
  const lines = text.split(/\r\n?|\n/);
  const filled = lines.filter((line) => line.trim() !== '');
  const [first = '', second = ''] = filled;
  if (filled.length < 2 || !isWhole(first) || !/^\s*\{/.test(second)) return null;
  let left = filled.length;
  const listed = lines.map((line) => (line.trim() === '' || --left === 0 ? line : `${line},`));
  return `[${listed.join('\n')}]`;
}

/** True for a line that opens and closes one record. */
function isWhole(line: string): boolean {
  if (!/^\s*\{.*\}\s*$/.test(line)) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
