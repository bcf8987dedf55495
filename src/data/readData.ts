import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Dataset } from '../core/model/dataset';
import { readArticleText, type SourceText } from './articleText';
import { checkArticle } from './checkArticles';
import { checkClaims } from './checkClaims';
import { checkEntrances } from './checkEntrances';
import { checkIds } from './checkIds';
import { checkPeople } from './checkPeople';
import { checkQuotes } from './checkQuotes';
import { checkReferences } from './checkReferences';
import { checkShares, type TextShare } from './checkShares';
import { type HeldArticle, type HeldData, holdArticle, holdEdition, holdPeople } from './heldData';
import { createReport, type DataProblem, type Report, sortProblems } from './problem';
import { toDataset } from './toDataset';
import { parseYaml, type YamlSource } from './yamlSource';

export interface ParsedData {
  /** Null where there is any error. */
  readonly dataset: Dataset | null;
  /** All of them, errors first, then by file and line. */
  readonly problems: readonly DataProblem[];
  /** Ids of the articles whose text is not at hand: their quotes could not be compared with it. */
  readonly unverified: readonly string[];
  /** How much of each text is held; empty where the data has errors. */
  readonly shares: readonly TextShare[];
  /** Claims' quotes and passages not coded; `verified` of them lie in articles whose fingerprinted text is at hand. */
  readonly counts: { readonly articles: number; readonly quotes: number; readonly verified: number };
}

/**
 * Reads and checks a data folder: people.yaml, edition.yaml and articles/*.yaml. Texts of articles are looked for in
 * `textsDir` under the name each article gives; null where there is no such folder. Faults of the data never throw.
 */
export function readData(dataDir: string, textsDir: string | null): ParsedData {
  const report = createReport();
  const files = findFiles(dataDir, report);
  const people = readYaml(files.people, report);
  const edition = readYaml(files.edition, report);
  const articles: HeldArticle[] = [];
  const unreadable: string[] = [];
  for (const file of files.articles) {
    const fileId = basename(file, '.yaml');
    const source = readYaml(file, report);
    if (source) articles.push(withText(holdArticle(source, fileId, report), textsDir, report));
    else unreadable.push(fileId);
  }
  const data: HeldData = {
    people: people && holdPeople(people, report),
    edition: edition && holdEdition(edition, report),
    articles,
    unreadable,
  };
  checkAll(data, report);
  const hasError = () => report.problems.some(({ severity }) => severity === 'error');
  const dataset = hasError() ? null : datasetOf(data);
  checkEntrances(data.edition, dataset, report);
  const shares = dataset ? checkShares(dataset, articles, report) : [];
  return {
    dataset: hasError() ? null : dataset,
    problems: sortProblems(report.problems, [files.people, files.edition, ...files.articles]),
    unverified: articles.filter(({ text }) => text === null).map(({ fileId }) => fileId),
    shares,
    counts: countQuotes(articles, report.problems),
  };
}

function checkAll(data: HeldData, report: Report): void {
  checkIds(data, report);
  checkReferences(data, report);
  checkPeople(data, report);
  for (const article of data.articles) {
    checkArticle(article, report);
    checkQuotes(article, report);
  }
  checkClaims(data, report);
}

function findFiles(dataDir: string, report: Report): { people: string; edition: string; articles: string[] } {
  const folder = join(dataDir, 'articles');
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  for (const name of names.filter((other) => /\.ya?ml$/i.test(other) && !other.endsWith('.yaml'))) {
    const place = { file: join(folder, name), line: 1, col: 1 };
    report.error(place, 'This file is not read.', 'Let its name end with ".yaml", in small letters.');
  }
  const articles = names.filter((name) => name.endsWith('.yaml')).map((name) => join(folder, name));
  if (articles.length === 0) {
    report.error(
      { file: folder, line: 1, col: 1 },
      'There is no article.',
      'Add a file "<article id>.yaml" here.',
    );
  }
  return { people: join(dataDir, 'people.yaml'), edition: join(dataDir, 'edition.yaml'), articles };
}

function readYaml(file: string, report: Report): YamlSource | null {
  const start = { file, line: 1, col: 1 };
  if (!existsSync(file)) {
    report.error(start, 'The file is missing.', 'Write it as the data guide shows.');
    return null;
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
    return parseYaml(file, text, report);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    report.error(start, 'The file is not written in UTF-8.', 'Save it anew with the encoding UTF-8.');
    return null;
  }
}

function withText(article: HeldArticle, textsDir: string | null, report: Report): HeldArticle {
  const name = article.fields.text?.file;
  if (textsDir === null || name === undefined) return article;
  const file = join(textsDir, name);
  if (!existsSync(file)) return article;
  let text: SourceText | null = null;
  try {
    text = readArticleText(readFileSync(file));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const place = article.source.locate(['text', 'file']);
    report.error(place, `The text in ${name} is not written in UTF-8.`, 'Restore the text that was read.');
  }
  return { ...article, text };
}

function datasetOf({ people, edition, articles }: HeldData): Dataset | null {
  if (!people || !edition?.entry) return null;
  const read = articles.flatMap(({ entry, text }) => (entry ? [{ entry, text }] : []));
  return toDataset(
    people.people.map(({ value }) => value),
    read,
    edition.entry,
  );
}

/** A quote counts as verified only where its article's text is the fingerprinted one and no error touches the quote. */
function countQuotes(
  articles: readonly HeldArticle[],
  problems: readonly DataProblem[],
): ParsedData['counts'] {
  let quotes = 0;
  let verified = 0;
  for (const { claims, notCoded, text, fields, source } of articles) {
    // Where a fault of the words themselves is reported, for a quote and for a passage.
    const places = [
      ...claims.map(({ at }) => [at('quote', 'exact')]),
      ...notCoded.map(({ at }) => [at(), at('from_words'), at('sha256')]),
    ];
    quotes += places.length;
    if (!text || text.sha256 !== fields.text?.sha256) continue;
    const errors = problems.filter(({ file, severity }) => file === source.file && severity === 'error');
    verified += places.filter(
      (mine) =>
        !errors.some(({ line, col }) => mine.some((place) => place.line === line && place.col === col)),
    ).length;
  }
  return { articles: articles.length, quotes, verified };
}
