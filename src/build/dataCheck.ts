import { findTexts } from './findTexts';
import { problemLine } from './problem';
import { readData } from './readData';

/** `npm run data:check [-- another/data/folder]`: prints every problem; exit code 1 on any error. */

const dataDir = process.argv[2] ?? 'data';
const textsDir = findTexts();
const { problems, unverified, counts } = readData(dataDir, textsDir);

for (const problem of problems) console.log(problemLine(problem));
if (problems.length > 0) console.log('');
if (unverified.length > 0) {
  const where = textsDir === null ? 'no folder of texts was found' : `their texts are not in ${textsDir}`;
  console.log(`Not compared with the text (${where}): ${unverified.join(', ')}.`);
  console.log('Name the folder that holds the texts in ARTICLE_TEXTS to verify them.');
}
const errors = problems.filter(({ severity }) => severity === 'error').length;
console.log(
  `${count(counts.articles, 'article')}, ${count(counts.quotes, 'quote')}: ` +
    `${counts.verified} verified word for word; ` +
    `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}.`,
);
if (errors > 0) process.exitCode = 1;

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
