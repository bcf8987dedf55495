import { inOneStyle, inSeries } from '../english/numerals';
import { originsWords } from '../evidence/originsWords';
import { standings as kinds } from '../evidence/standings';
import { relationSentence } from '../evidence/wording';
import type { Path } from '../query/paths';
import type { OpenRecord } from '../record/record';
import { remainingEvidence } from '../record/remainingEvidence';
import type { SelectedPath } from '../view/selected';
import type { PathSelection } from '../view/viewState';

/** What a path is and what it is not: said wherever one is shown. */
export function pathCaveat({ nouns }: OpenRecord): string {
  return `A path is a chain of ${nouns.claim}s, not a proof of influence.`;
}

/** "Through Hillary Clinton, in two steps", "Directly, in one step". */
export function wayWords({ graph }: OpenRecord, { people, relations }: Path): string {
  const between = people.slice(1, -1).map((person) => graph.people[person]?.name ?? '');
  const steps = inOneStyle([relations.length]).count(relations.length, 'step');
  return `${between.length > 0 ? `Through ${inSeries(between)}` : 'Directly'}, in ${steps}`;
}

/** Which of its steps is the weakest, for a path of several; null for one. */
export function weakestWords(record: OpenRecord, { relations, strengths }: Path): string | null {
  if (relations.length < 2) return null;
  const least = Math.min(...strengths);
  const weakest = relations.flatMap((relation, step) =>
    strengths[step] === least ? [{ relation, step }] : [],
  );
  if (weakest.length === relations.length) return 'No step is weaker than another.';
  const [only] = weakest;
  if (!only || weakest.length > 1)
    return `Weakest steps: ${inSeries(weakest.map(({ step }) => `${step + 1}`))}.`;
  return `Weakest step: ${only.step + 1}, ${strengthWords(record, only.relation)}.`;
}

/** "reported; one origin affirms it outright" */
export function strengthWords(record: OpenRecord, index: number): string {
  const evidence = remainingEvidence(record, index);
  if (!evidence) return '';
  const label = evidence.label.toLowerCase();
  return evidence.counts.quotes === 0 ? label : `${label}; ${originsWords(evidence.counts)}`;
}

/**
 * The lines of a path that are less than reported, in words that a sentence can go on with: "a tentative
 * line, “Cyd Oakes may advise Ada Quill”". Null where there is none.
 */
export function doubtfulLines({ graph, standings, naming }: OpenRecord, path: Path): string | null {
  const parts = path.relations.flatMap((index) => {
    const relation = graph.relations[index];
    const standing = standings[index]?.id;
    if (!relation || !standing || kinds[standing].isFirm) return [];
    return [
      `${/^[aeiou]/.test(standing) ? 'an' : 'a'} ${standing} line, “${relationSentence(relation, standing, naming)}”`,
    ];
  });
  return parts.length > 0 ? inSeries(parts) : null;
}

/** "tentative", "tentative or contested": of what kinds the doubtful lines of a path are. */
export function doubtfulKinds({ standings }: OpenRecord, { relations }: Path): string {
  const ids = relations.flatMap((relation) => standings[relation]?.id ?? []);
  return inSeries([...new Set(ids.filter((id) => !kinds[id].isFirm))], 'or');
}

/** The selection that opens one of the ways of a path; the best is opened without naming those between. */
export function selectWay(
  { graph }: OpenRecord,
  selection: PathSelection,
  { ways }: Pick<SelectedPath, 'ways'>,
  way: Path,
): PathSelection {
  const via = way === ways[0] ? null : way.people.slice(1, -1).map((one) => graph.people[one]?.id ?? '');
  return { ...selection, via };
}
