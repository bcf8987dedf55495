import { auditReport } from './auditReport';
import { readCheckOptions } from './checkOptions';
import { findTexts } from './findTexts';
import { problemLine } from './problem';
import { readData } from './readData';

/**
 * `npm run data:check [-- --report] [another/data/folder]`: prints every problem, and with --report how every quote
 * was compared; exit code 1 on any error.
 */

const options = readCheckOptions(process.argv.slice(2));
if (options.ok) check(options.folder, options.report);
else {
  console.error(options.problem);
  process.exitCode = 1;
}

function check(folder: string, report: boolean): void {
  const textsDir = findTexts();
  const reading = readData(folder, textsDir);
  const { problems, unverified, counts, shares } = reading;
  for (const problem of problems) console.log(problemLine(problem));
  if (problems.length > 0) console.log('');
  if (unverified.length > 0) {
    const where = textsDir === null ? 'no folder of texts was found' : `their texts are not in ${textsDir}`;
    console.log(`Not compared with the text (${where}): ${unverified.join(', ')}.`);
    console.log('Name the folder that holds the texts in ARTICLE_TEXTS to verify them.');
  }
  for (const { article, share } of shares) {
    console.log(`${String(Math.round(100 * share)).padStart(3)} % of the text is held: ${article}`);
  }
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  console.log(
    `${count(counts.articles, 'article')}, ${count(counts.quotes, 'quote')}: ` +
      `${counts.verified} verified word for word; ` +
      `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}.`,
  );
  if (report) console.log(`\n${auditReport(reading)}`);
  if (errors > 0) process.exitCode = 1;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
