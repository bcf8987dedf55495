import type { FourTypeId } from '../../model/relationTypes';

/** Words of a file taken as one of the four: as they stand, or told from the other end. */
export interface MatchedWords {
  readonly type: FourTypeId;
  /** “was endorsed by”: whoever the file names second endorsed the first. */
  readonly turned: boolean;
}

interface Forms {
  /** Words that run as the type does, between the first and the second. */
  readonly along: readonly RegExp[];
  /** Words that tell it from the other end. */
  readonly back: readonly RegExp[];
}

/** “was”, “has been”: what may stand before a form without changing what it means. */
const be = '(?:(?:is|was|were|are|has been|had been|been|being|got|gets) )?';
const have = '(?:(?:has|have|had|is|was) )?';

function forms(...patterns: readonly string[]): RegExp[] {
  return patterns.map((pattern) => new RegExp(`^${pattern}$`));
}

/**
 * By stem and voice, the whole of the words or nothing: a word more (“did not endorse”, “endorsed a rival of”) may say
 * something else, and is asked about.
 */
const formsOf: Readonly<Record<FourTypeId, Forms>> = {
  endorses: {
    along: forms(
      `${have}endors(?:e|es|ed|ing)`,
      'endorsements?(?: (?:of|for|to))?',
      'endorser(?: of)?',
      'gave (?:an |his |her |their )?endorsement to',
    ),
    back: forms(`${be}endorsed by`, 'endorsement (?:from|by)', 'endorsee(?: of)?'),
  },
  advises: {
    along: forms(
      `${have}advis(?:e|es|ed|ing)`,
      `${be}(?:an? )?(?:senior )?advis[eo]r(?: (?:to|of|for))?`,
      'gave advice to',
      'gives advice to',
    ),
    back: forms(`${be}advised by`, 'advice from', 'takes advice from', 'took advice from', 'advisee(?: of)?'),
  },
  'lost-to': {
    along: forms(
      `${have}los(?:es?|t|ing) (?:to|against)`,
      'loss (?:to|against)',
      'lost (?:the |an )?election to',
      `${be}(?:beaten|defeated) by`,
      'defeat by',
    ),
    back: forms(
      `${have}(?:beats?|beaten|beating)`,
      `${have}defeat(?:s|ed|ing)?`,
      `${have}w(?:ins?|on|inning) (?:against|over)`,
      '(?:win|victory) (?:over|against)',
    ),
  },
  'worked-for': {
    along: forms(
      `${have}work(?:s|ed|ing)? for`,
      `${be}(?:an? )?(?:employee|staffer|aide) (?:of|for|to)`,
      `${be}employed by`,
    ),
    back: forms(`${have}employ(?:s|ed|ing)?`, `${be}(?:the )?employer(?: of)?`, `${be}(?:the )?boss(?: of)?`),
  },
};

/** What words of a file mean of the four; null where that cannot be told from stem and voice. */
export function matchRelation(words: string): MatchedWords | null {
  const plain = words
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .replace(/[.:]$/, '')
    .slice(0, 80);
  for (const type of Object.keys(formsOf) as FourTypeId[]) {
    const { along, back } = formsOf[type];
    // “was endorsed by” before “endorsed”: the longer form says more.
    if (back.some((form) => form.test(plain))) return { type, turned: true };
    if (along.some((form) => form.test(plain))) return { type, turned: false };
  }
  return null;
}
