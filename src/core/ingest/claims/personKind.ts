import type { ImportedPerson } from './drafts';

const people =
  /^(?:a )?(?:person|people|individual|human(?: being)?|politician|man|woman|natural person)s?$/i;
const organisations =
  /\b(?:organi[sz]ation|compan(?:y|ie)|firm|corporation|business|agenc(?:y|ie)|government|ministr(?:y|ie)|department|part(?:y|ie)|committee|pac|ngo|non-?profit|charit(?:y|ie)|foundation|universit(?:y|ie)|school|college|institute|institution|association|(?:trade |labou?r )?union|bank|newspaper|media outlet|outlet|court|council|commission|think ?tank|campaign|club|church|fund|trust|group|bureau|embassy|board|legal entity|lobby)s?\b/i;

/** What a file's word for somebody says: a person, an organisation, or neither. */
export function kindOfWord(word: string): ImportedPerson['kind'] {
  const text = word.trim();
  if (people.test(text)) return 'person';
  return organisations.test(text) ? 'organisation' : 'unknown';
}

/** The file's own word as a note, where it says more than which of the two somebody is. */
export function kindNote(word: string): string | null {
  const text = word.trim();
  return text === '' || /^(?:person|organi[sz]ation|unknown|not stated)$/i.test(text)
    ? null
    : `Type in the file: ${text}.`;
}
