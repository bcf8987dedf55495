import { count } from '../evidence/wording';
import {
  type Claim,
  copyArticle,
  copyClaim,
  type Dataset,
  type Edition,
  onlyThese,
  type Person,
} from '../model/dataset';

/** Something that a format does not carry. */
export interface Loss {
  /** What is lost of a dataset of which something is, as a plain sentence. */
  readonly words: (dataset: Dataset) => string;
  /** The dataset without it; the same object where there is nothing of it. */
  readonly remove: (dataset: Dataset) => Dataset;
}

/** Signs that a kind of file does not carry, wherever they stand. */
export interface LostSigns extends Pick<Loss, 'words'> {
  /** A text without them. */
  readonly change: (text: string) => string;
}

export const frontPage: Loss = {
  words: ({ edition: { headline, file, questions = [], tour = [] } }) => {
    if (headline === file) return 'The name of the file it came from is left out.';
    const more = questions.length + tour.length > 0 ? ', with its questions and its tour,' : '';
    return `The text of the front page${more} is left out.`;
  },
  remove: (dataset) => {
    const { edition } = dataset;
    const isBare =
      edition.headline === '' &&
      edition.howToRead === '' &&
      edition.restsOn.length === 0 &&
      edition.opening === null &&
      edition.file === undefined &&
      edition.questions === undefined &&
      edition.tour === undefined;
    const { withdrawn, kinds } = edition;
    const bare: Edition = {
      ...{ headline: '', howToRead: '', restsOn: [], opening: null, withdrawn },
      ...(kinds && { kinds }),
    };
    return isBare ? dataset : { ...dataset, edition: bare };
  },
};

export const unusedKinds: Loss = {
  words: (dataset) => {
    const lost =
      (dataset.edition.kinds ?? []).length - (unusedKinds.remove(dataset).edition.kinds ?? []).length;
    return `${count(lost, 'kind')} of relation that no claim is of ${lost === 1 ? 'is' : 'are'} left out.`;
  },
  remove: (dataset) => {
    const { kinds, ...edition } = dataset.edition;
    const used = new Set(dataset.claims.map(({ type }) => type));
    const left = (kinds ?? []).filter(({ id }) => used.has(id));
    if (left.length === (kinds?.length ?? 0)) return dataset;
    return { ...dataset, edition: { ...edition, ...(left.length > 0 && { kinds: left }) } };
  },
};

export const unusedSources: Loss = {
  words: (dataset) => {
    const lost = dataset.articles.length - unusedSources.remove(dataset).articles.length;
    return `${count(lost, 'source')} that no claim rests on ${lost === 1 ? 'is' : 'are'} left out, with what only ${lost === 1 ? 'it says' : 'they say'} of people.`;
  },
  remove: (dataset) => {
    const used = new Set(dataset.claims.map(({ article }) => article));
    const articles = onlyThese(dataset.articles, used);
    if (articles.length === dataset.articles.length) return dataset;
    const people = dataset.people.map((person) =>
      person.described && !used.has(person.described.article) ? { ...person, described: null } : person,
    );
    return { ...dataset, articles, people };
  },
};

export const passages: Loss = {
  words: ({ articles }) => {
    const lost = articles.reduce((sum, { notCoded }) => sum + notCoded.length, 0);
    return `${count(lost, 'passage')} that ${lost === 1 ? 'was' : 'were'} read and not turned into claims ${lost === 1 ? 'is' : 'are'} left out.`;
  },
  remove: (dataset) => {
    if (dataset.articles.every(({ notCoded }) => notCoded.length === 0)) return dataset;
    return {
      ...dataset,
      articles: dataset.articles.map((article) => ({ ...copyArticle(article), notCoded: [] })),
    };
  },
};

export const stepsThroughIsolates: Loss = {
  words: (dataset) => {
    const lost = dataset.claims.filter(({ via }) => hasIsolate(via, atAnEnd(dataset))).length;
    return `In ${count(lost, 'claim')} the people without a line by whom it was passed on are left out.`;
  },
  remove: (dataset) => {
    const ends = atAnEnd(dataset);
    if (!dataset.claims.some(({ via }) => hasIsolate(via, ends))) return dataset;
    const claims = dataset.claims.map((claim) => ({
      ...copyClaim(claim),
      via: claim.via.filter((link) => !hasIsolate([link], ends)),
    }));
    return { ...dataset, claims };
  },
};

export const isolates: Loss = {
  words: (dataset) => {
    const lost = dataset.people.length - atAnEnd(dataset).size;
    return `${count(lost, 'person', 'people')} without a line ${lost === 1 ? 'is' : 'are'} left out.`;
  },
  remove: (dataset) => {
    const ends = atAnEnd(dataset);
    const people = dataset.people.filter(({ id }) => ends.has(id));
    return people.length === dataset.people.length ? dataset : { ...dataset, people };
  },
};

export const personDetails: Loss = {
  words: ({ people }) => {
    const lost = [
      ...(people.some(({ aliases }) => aliases.length > 0) ? ['other names'] : []),
      ...(people.some(({ note }) => note !== null) ? ['notes'] : []),
      ...(people.some(({ described }) => described !== null) ? ['descriptions'] : []),
      ...(people.some(({ attributes }) => attributes) ? ['attributes'] : []),
      ...(people.some(({ kind }) => kind !== null) ? ['which of them are organisations'] : []),
    ];
    return `What is held of people besides their names is left out: ${lost.join(', ')}.`;
  },
  remove: (dataset) => {
    const bare = (person: Person) =>
      person.aliases.length === 0 &&
      person.note === null &&
      person.described === null &&
      person.attributes === undefined &&
      person.kind === null;
    if (dataset.people.every(bare)) return dataset;
    const people = dataset.people.map(({ id, name }): Person => {
      return { id, name, aliases: [], described: null, note: null, kind: null };
    });
    return { ...dataset, people };
  },
};

/** Signs that a kind of file cannot hold: `unfit`, a pattern for all of them. */
export function signs(unfit: RegExp, file: string): LostSigns {
  return {
    words: () =>
      `Signs that cannot be seen and that ${file} cannot hold are replaced by a question mark in a diamond.`,
    change: (text) => text.replace(unfit, '\ufffd'),
  };
}

function atAnEnd({ claims }: Dataset): ReadonlySet<string> {
  return new Set(claims.flatMap(({ from, to }) => [from, to]));
}

function hasIsolate(via: Claim['via'], ends: ReadonlySet<string>): boolean {
  return via.some((link) => link.kind === 'person' && !ends.has(link.id));
}
