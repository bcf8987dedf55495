import { foldText } from '../core/evidence/foldText';
import { cutsWord } from '../core/evidence/quoteMatch';
import { mostEndWords } from '../core/model/passageEnds';
import type { SourceText } from './articleText';
import type { NotCodedEntry } from './authoringSchema';
import { checkCharacters } from './checkCharacters';
import type { Held, HeldArticle } from './heldData';
import { passageFingerprint } from './passageFingerprint';
import { excerpt, type Report } from './problem';

/**
 * A passage that was read and not used is no evidence, and its words belong to its publisher: only its ends are held. Its
 * place, length and fingerprint are those of the text; where they are not, the right ones are told, ready to paste.
 */
export function checkPassage(passage: Held<NotCodedEntry>, text: SourceText | null, report: Report): void {
  const { value, at } = passage;
  for (const end of ['from_words', 'to_words'] as const) {
    checkCharacters(value[end], at(end), report);
    const count = foldText(value[end]).split(' ').length;
    if (count <= mostEndWords) continue;
    const what = `"${excerpt(value[end])}" has ${count} words; an end of a passage is told by ${mostEndWords} at most.`;
    report.error(at(end), what, 'Leave out the others.');
  }
  if (text) checkPlace(passage, text, report);
  else if (value.at === null || value.chars === null || value.sha256 === null) {
    const what = 'The place, length or fingerprint of the passage is missing.';
    report.error(at(), what, 'Run the check where the text is: it tells all three.');
  }
}

function checkPlace({ value, at }: Held<NotCodedEntry>, text: SourceText, report: Report): void {
  const found = findPassages(value, text.folded);
  const said = found.find((one) => one.at === value.at && one.chars === value.chars);
  if (!said) {
    const name = `"${value.from_words} … ${value.to_words}"`;
    const [only] = found;
    if (!only) {
      const what = `No passage ${excerpt(name)} stands in the article's text.`;
      report.error(at('from_words'), what, 'Copy its first and last words, letter by letter.');
      return;
    }
    // A text that grew or shrank before it has moved the passage; its words are still the same.
    const same = found.filter(({ sha256 }) => sha256 === value.sha256);
    const mend = `Write ${(same.length > 0 ? same : found).slice(0, 3).map(placeText).join(' or ')}.`;
    report.error(at(), `The passage ${excerpt(name)} does not stand where it is said to.`, mend);
    return;
  }
  if (value.sha256 !== said.sha256) {
    const what = 'The fingerprint is not that of the passage.';
    report.error(at('sha256'), what, `Write "sha256: ${said.sha256}".`);
  }
  if (cutsWord(text.folded, said.at, said.chars)) {
    report.error(
      at('from_words'),
      'The passage starts or ends inside a word.',
      'Take the whole word, or leave it out.',
    );
  }
}

interface FoundPassage {
  readonly at: number;
  readonly chars: number;
  readonly sha256: string;
}

function placeText({ at, chars, sha256 }: FoundPassage): string {
  return `at: ${at}, chars: ${chars}, sha256: ${sha256}`;
}

/** From each place of the first words to each place of the last words behind it. */
function findPassages(entry: NotCodedEntry, folded: string): FoundPassage[] {
  const [first, last] = [foldText(entry.from_words), foldText(entry.to_words)];
  const found: FoundPassage[] = [];
  for (let from = folded.indexOf(first); from >= 0; from = folded.indexOf(first, from + 1)) {
    for (let end = folded.indexOf(last, from); end >= 0; end = folded.indexOf(last, end + 1)) {
      const to = end + last.length;
      if (to < from + first.length) continue;
      found.push({ at: from, chars: to - from, sha256: passageFingerprint(folded.slice(from, to)) });
    }
  }
  return found;
}

/** Each stretch of a text is accounted for once. */
export function checkOverlaps({ notCoded }: HeldArticle, report: Report): void {
  const placed = notCoded.flatMap(({ value: { at: from, chars }, at }) =>
    from === null || chars === null ? [] : [{ from, to: from + chars, at }],
  );
  const inOrder = placed.toSorted((a, b) => a.from - b.from);
  for (const [index, passage] of inOrder.slice(1).entries()) {
    const before = inOrder[index];
    if (!before || passage.from >= before.to) continue;
    const what = `The passage overlaps that in line ${before.at().line}.`;
    report.error(passage.at('at'), what, 'Tell each stretch of the text once.');
  }
}
