import type { MarkedPart } from './marks';

/** A stretch of a quote in a list of results, UTF-16 units, and what stays before the first word found, or is kept at the end. */
const longest = 150;
const lead = 40;

/** The part of a text round the first marked word, cut between words; `…` where something is left out. */
export function snippetOf(parts: readonly MarkedPart[]): MarkedPart[] {
  const whole = parts.map(({ text }) => text).join('');
  if (whole.length <= longest) return [...parts];
  const before = parts.slice(
    0,
    Math.max(
      0,
      parts.findIndex(({ marked }) => marked),
    ),
  );
  const first = before.reduce((sum, { text }) => sum + text.length, 0);
  const wanted = Math.max(0, Math.min(first - lead, whole.length - longest));
  const start = wanted === 0 ? 0 : whole.lastIndexOf(' ', wanted) + 1;
  const space = whole.lastIndexOf(' ', start + longest);
  const isLast = start + longest + lead >= whole.length;
  const end = isLast ? whole.length : space > start + lead ? space : start + longest;
  const cut: MarkedPart[] = [];
  let at = 0;
  for (const { text, marked } of parts) {
    const kept = text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (kept) cut.push({ text: kept, marked });
    at += text.length;
  }
  const dots = { text: '…', marked: false };
  return [...(start > 0 ? [dots] : []), ...cut, ...(end < whole.length ? [dots] : [])];
}
