import { createHash } from 'node:crypto';
import { foldText, paragraphStarts } from '../core/evidence/foldText';

/** The text of one article as it lies in the folder of texts. Offsets are those of `folded`. */
export interface SourceText {
  /** Of the file's bytes. */
  readonly sha256: string;
  /** UTF-16 code units of the decoded file, before any folding. */
  readonly chars: number;
  readonly folded: string;
  /** Captions, teasers and page furniture: no part of what the article says. */
  readonly furniture: readonly Stretch[];
  /** The day in the marker `date YYYY-MM-DD` with which some sources begin, and where the words behind it begin. */
  readonly marker: string | null;
  readonly bodyStart: number;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Throws a TypeError where the bytes are not UTF-8. */
export function readArticleText(bytes: Uint8Array): SourceText {
  const raw = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  const folded = foldText(raw);
  const paragraphs = paragraphStarts(raw);
  const marker = /^date (\d{4}-\d{2}-\d{2}) /.exec(folded);
  const bodyStart = marker?.[0].length ?? 0;
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    chars: raw.length,
    folded,
    furniture: findFurniture(folded, paragraphs),
    marker: marker?.[1] ?? null,
    bodyStart,
  };
}

const furnitureLines = new Set(['Advertisement', 'Recommended', 'Read the full article here']);
const teaser = '(RELATED:';
const credit = '(Photo by';

/** Words by which page furniture is known even where the text is not at hand. */
export function findFurnitureWords(words: string): string | null {
  const match = /\b(?:Advertisement|Recommended)\b|Read the full article here|\(RELATED:|\(Photo by/.exec(
    words,
  );
  return match?.[0] ?? null;
}

function findFurniture(folded: string, paragraphs: readonly number[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [index, from] of paragraphs.entries()) {
    const next = paragraphs[index + 1];
    const to = next === undefined ? folded.length : next - 1;
    const line = folded.slice(from, to);
    if (furnitureLines.has(line) || line.includes(credit)) stretches.push({ from, to });
    const teaserAt = line.indexOf(teaser);
    if (teaserAt < 0) continue;
    const close = line.indexOf(')', teaserAt);
    stretches.push({ from: from + teaserAt, to: close < 0 ? to : from + close + 1 });
  }
  return stretches;
}
