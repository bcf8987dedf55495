import { foldSpacing, foldText } from '../core/evidence/quoteMatch';
import type { Article, ChainLink, Claim, Dataset, Person } from '../core/model/dataset';
import type { ArticleEntry, ClaimEntry, EditionEntry, PersonEntry } from './authoringSchema';

/** Entries that have passed every check, as the nouns the program works with; in the order of the files. */
export function toDataset(
  people: readonly PersonEntry[],
  articles: readonly ArticleEntry[],
  edition: EditionEntry,
): Dataset {
  return {
    people: people.map(toPerson),
    articles: articles.map(toArticle),
    claims: articles.flatMap((article) => article.claims.map((claim) => toClaim(claim, article.id))),
    edition: {
      headline: edition.headline,
      howToRead: edition.how_to_read,
      restsOn: edition.rests_on,
      opening: edition.opening,
      withdrawn: edition.withdrawn,
    },
  };
}

function toPerson({ id, name, aliases, described, note }: PersonEntry): Person {
  return { id, name, aliases, described: described && { as: described.as, article: described.in }, note };
}

function toArticle({ id, title, opens, publisher, published, url, text, not_coded }: ArticleEntry): Article {
  const notCoded = not_coded.map(({ quote, people, reason }) => ({
    exact: foldText(quote.exact),
    people,
    reason,
  }));
  return {
    id,
    title,
    opens,
    publisher,
    published,
    url,
    text: { sha256: text.sha256, chars: text.chars },
    notCoded,
  };
}

function toClaim(entry: ClaimEntry, article: string): Claim {
  const { from, type, to, when, basis, polarity, reading, role, note, quote } = entry;
  return {
    id: `${article}.${entry.id}`,
    article,
    from,
    type,
    to,
    when,
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
  };
}

/** The schema lets exactly one of the four through. */
function toLinks({ outlet, person, post, unnamed }: ClaimEntry['via'][number]): ChainLink[] {
  if (outlet !== undefined) return [{ kind: 'outlet', name: outlet }];
  if (person !== undefined) return [{ kind: 'person', id: person }];
  if (post !== undefined) return [{ kind: 'post', account: post }];
  return unnamed === undefined ? [] : [{ kind: 'unnamed', words: unnamed }];
}
