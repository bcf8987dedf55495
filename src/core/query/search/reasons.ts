import { type Article, articleName, type Person } from '../../model/dataset';
import type { Relation } from '../../model/relations';
import { wordsInText } from './marks';
import type { QueryWord } from './queryWords';

/** What else of a thing holds words that its own line does not show. */
export interface Reason {
  readonly kind: 'alias' | 'described' | 'attribute' | 'sides' | 'opens' | 'publisher';
  readonly text: string;
  /** Of two people, whose other name it is; of an attribute, its name. */
  readonly whose?: string;
}

/** Why a person was found, beyond what stands in the name. */
export function whyPerson(person: Person, words: readonly QueryWord[]): Reason[] {
  const { name, aliases, described, attributes = [] } = person;
  return explain(words, name, [
    ...aliases.map((text) => ({ kind: 'alias' as const, text })),
    ...(described ? [{ kind: 'described' as const, text: described.as }] : []),
    ...attributes.map(([whose, text]) => ({ kind: 'attribute' as const, text, whose })),
  ]);
}

/** Why a relation was found, beyond what stands in `lines`: its sentence and its occasions. `people`: the two in it. */
export function whyRelation(
  relation: Relation,
  lines: string,
  people: readonly Person[],
  words: readonly QueryWord[],
): Reason[] {
  const { fromRole, toRole } = relation.type;
  return explain(words, lines, [
    { kind: 'sides', text: `${fromRole} and ${toRole}` },
    ...people.flatMap(({ name, aliases }) =>
      aliases.map((text) => ({ kind: 'alias' as const, text, whose: name })),
    ),
  ]);
}

/** Why an article was found, beyond what stands in its name. */
export function whyArticle(article: Article, words: readonly QueryWord[]): Reason[] {
  return explain(words, articleName(article), [
    { kind: 'opens', text: article.opens },
    ...(article.publisher === null ? [] : [{ kind: 'publisher' as const, text: article.publisher }]),
  ]);
}

/** The fewest further texts, taken in their order, that hold the words which `line` does not. */
function explain(words: readonly QueryWord[], line: string, others: readonly Reason[]): Reason[] {
  const shown = new Set(wordsInText(line, words));
  return others.filter(({ text }) => {
    const more = wordsInText(text, words).filter((word) => !shown.has(word));
    for (const word of more) shown.add(word);
    return more.length > 0;
  });
}
