import { capital } from '../english/capital';
import { citeQuote } from '../evidence/citation';
import { claimsInOrder } from '../evidence/orderClaims';
import { relationDateWords } from '../evidence/relationDate';
import { relationSentence } from '../evidence/wording';
import type { Claim } from '../model/dataset';
import type { Path } from '../query/paths';
import type { OpenRecord } from '../record/record';
import { pathCaveat, strengthWords, weakestWords } from './pathAnswer';

interface TextParts {
  /** The question. */
  readonly title: string;
  readonly path: Path;
  /** The address that opens this path. */
  readonly link: string;
  readonly linkTo: (claim: Claim) => string;
}

/** A path as plain text: each step with its standing, its best quote and where that stands. */
export function pathText(record: OpenRecord, { title, path, link, linkTo }: TextParts): string {
  const steps = path.relations.flatMap((index, step) => {
    const relation = record.graph.relations[index];
    const standing = record.standings[index];
    if (!relation || !standing) return [];
    const sentence = relationSentence(relation, standing.id, record.naming);
    const when = capital(relationDateWords(relation, record.excludedClaims));
    const [claim] = claimsInOrder(relation, record.excludedClaims);
    const article = claim?.article != null && record.articles.get(claim.article);
    return [
      `${step + 1}. ${sentence}. ${capital(strengthWords(record, index))}. ${when}.`,
      ...(article ? [`   ${citeQuote(claim, article, linkTo(claim))}`] : []),
    ];
  });
  const weakest = weakestWords(record, path);
  return [
    title,
    ...steps,
    ...(weakest ? [weakest] : []),
    `${pathCaveat(record)} On the Record, ${link}`,
  ].join('\n');
}
