import { foldSpacing, foldText } from '../core/evidence/foldText';
import { findQuote } from '../core/evidence/quoteMatch';
import type { Article, ChainLink, Claim, Dataset, NotCoded, Person, QuoteCheck } from '../core/model/dataset';
import type { SourceText } from './articleText';
import type { ArticleEntry, ClaimEntry, EditionEntry, NotCodedEntry, PersonEntry } from './authoringSchema';

/** An article's entry and, where it is at hand, its text. */
export interface ReadArticle {
  readonly entry: ArticleEntry;
  readonly text: SourceText | null;
}

/** Entries that have passed every check, as the nouns the program works with; in the order of the files. */
export function toDataset(
  people: readonly PersonEntry[],
  articles: readonly ReadArticle[],
  edition: EditionEntry,
): Dataset {
  return {
    people: people.map(toPerson),
    articles: articles.map(toArticle),
    claims: articles.flatMap(({ entry, text }) =>
      entry.claims.map((claim) => toClaim(claim, entry.id, trusted(entry, text))),
    ),
    edition: {
      headline: edition.headline,
      howToRead: edition.how_to_read,
      restsOn: edition.rests_on,
      opening: edition.opening,
      withdrawn: edition.withdrawn,
      ...(edition.kinds.length > 0 && { kinds: edition.kinds }),
      questions: edition.questions.map(({ ask, link, rests_on }) => ({ ask, link, restsOn: rests_on })),
      tour: edition.tour.map(({ heading, text, link, rests_on }) => ({
        heading,
        text,
        link,
        restsOn: rests_on,
      })),
    },
  };
}

/** Who is shown under a label is found by their name all the same. */
function toPerson({ id, name, label, aliases, described, note }: PersonEntry): Person {
  return {
    id,
    name: label ?? name,
    aliases: label === null ? aliases : [name, ...aliases],
    described: described && { as: described.as, article: described.in, on: described.on },
    note,
    kind: null,
  };
}

/** Only the text that bears the article's fingerprint counts. */
function trusted(entry: ArticleEntry, text: SourceText | null): SourceText | null {
  return text?.sha256 === entry.text.sha256 ? text : null;
}

/** A claim's quote and context have passed their checks; what was done says how far they go. */
function checkOf(exact: string, hasContext: boolean, text: SourceText | null): QuoteCheck {
  const match = text ? findQuote(text.folded, exact) : null;
  if (match?.kind === 'found') return { how: 'text', at: match.index };
  return { how: hasContext ? 'context' : 'none', at: null };
}

function toArticle({ entry, text: read }: ReadArticle): Article {
  const { id, title, opens, publisher, published, url, text, not_coded, retells } = entry;
  const whole = trusted(entry, read);
  return {
    id,
    title,
    opens,
    publisher,
    published,
    url,
    text: { sha256: text.sha256, chars: text.chars, folded: whole?.folded.length ?? null },
    notCoded: not_coded.map((entry) => toNotCoded(entry, whole)),
    retells,
  };
}

/** What the check has let through: a passage whose place is stated has been compared, where its text is at hand. */
function toNotCoded(entry: NotCodedEntry, text: SourceText | null): NotCoded {
  const { at, chars, sha256, from_words, to_words, people, reason } = entry;
  return {
    chars: chars ?? 0,
    sha256,
    fromWords: foldText(from_words),
    toWords: foldText(to_words),
    people,
    reason,
    check: { how: text ? 'text' : 'none', at },
  };
}

function toClaim(entry: ClaimEntry, article: string, text: SourceText | null): Claim {
  const { from, type, to, when, held, basis, polarity, reading, role, note, quote, earlier } = entry;
  return {
    id: `${article}.${entry.id}`,
    article,
    from,
    type,
    named: null,
    to,
    when,
    held,
    basis,
    via: entry.via.flatMap(toLinks),
    polarity,
    reading,
    role,
    quote: {
      exact: foldText(quote.exact),
      prefix: foldSpacing(quote.prefix).trimStart(),
      suffix: foldSpacing(quote.suffix).trimEnd(),
    },
    note,
    check: checkOf(quote.exact, quote.prefix !== '' || quote.suffix !== '', text),
    earlier: earlier.map(foldText),
  };
}

/** The schema lets exactly one of the four through. */
function toLinks({ outlet, person, post, unnamed }: ClaimEntry['via'][number]): ChainLink[] {
  if (outlet !== undefined) return [{ kind: 'outlet', name: outlet }];
  if (person !== undefined) return [{ kind: 'person', id: person }];
  if (post !== undefined) return [{ kind: 'post', account: post }];
  return unnamed === undefined ? [] : [{ kind: 'unnamed', words: unnamed }];
}
