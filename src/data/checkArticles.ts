import { foldText } from '../core/evidence/foldText';
import { parsePartialDate } from '../core/model/partialDate';
import type { SourceText } from './articleText';
import { checkCharacters } from './checkCharacters';
import { valueAt } from './checkSchema';
import { checkVerbatim } from './checkVerbatim';
import type { HeldArticle } from './heldData';
import { excerpt, type Report } from './problem';

/** What a file says about its article: fingerprint, title, first words, date, address. */
export function checkArticle(article: HeldArticle, report: Report): void {
  const { source, fields, text } = article;
  for (const key of ['title', 'opens', 'publisher'] as const) {
    const words = fields[key];
    if (words) checkCharacters(words, source.locate([key]), report);
  }
  checkPublished(article, report);
  checkUrl(article, report);
  checkIsRead(article, report);
  if (!text) return;
  checkFingerprint(article, text, report);
  if (fields.title) checkVerbatim(fields.title, text.folded, source.locate(['title']), 'title', report);
  checkOpens(article, text, report);
}

function checkPublished({ source, fields, text }: HeldArticle, report: Report): void {
  if (!fields.published) return;
  const { published } = fields;
  const place = source.locate(['published']);
  const parsed = parsePartialDate(published);
  if (!parsed.ok) {
    report.error(
      place,
      `The date of publication: ${parsed.problem}.`,
      'Write it as 2024-07-21, 2024-07 or 2024.',
    );
  } else if (/[/?~]/.test(published)) {
    const what = `"${published}" is no single, certain date of publication.`;
    report.error(place, what, 'Write a day, month or year, or null where the text gives none.');
  } else if (text?.marker && text.marker !== published) {
    const what = `The article is dated ${published}, but its text begins with "date ${text.marker}".`;
    report.error(place, what, `Write "published: ${text.marker}".`);
  }
}

function checkUrl({ source, fields }: HeldArticle, report: Report): void {
  if (typeof fields.url !== 'string') return;
  const place = source.locate(['url']);
  if (!URL.canParse(fields.url)) {
    report.error(place, `"${excerpt(fields.url)}" is no web address.`, 'Write it in full, or null.');
    return;
  }
  const url = new URL(fields.url);
  if (url.protocol !== 'https:') {
    const what = `The address begins with "${url.protocol}".`;
    report.error(place, what, 'Write an address that begins with "https:", or null.');
  }
  if (url.username !== '' || url.password !== '') {
    const what = 'The address holds a user name or password.';
    report.error(place, what, `Leave out everything between "${url.protocol}//" and "@".`);
  }
}

/** An article with nothing to show for it must at least show that it was read. */
function checkIsRead({ source }: HeldArticle, report: Report): void {
  const isEmpty = (key: string) => {
    const list = valueAt(source.value, [key]);
    return Array.isArray(list) && list.length === 0;
  };
  if (!isEmpty('claims') || !isEmpty('not_coded')) return;
  const mend = 'Add a claim, or a passage under not_coded with the reason why it makes none.';
  report.error(
    source.locate(['claims']),
    'The article has neither a claim nor a passage that was not coded.',
    mend,
  );
}

function checkFingerprint({ source, fields }: HeldArticle, text: SourceText, report: Report): void {
  if (!fields.text) return;
  const { sha256, chars, file } = fields.text;
  if (sha256 !== text.sha256) {
    const what = `The text in ${file} is not the text that was read: its fingerprint differs.`;
    const mend = `Restore the text; or read it anew, check every quote and write "sha256: ${text.sha256}".`;
    report.error(source.locate(['text', 'sha256']), what, mend);
  }
  if (chars !== text.chars) {
    const what = `The text in ${file} has ${text.chars} characters, not ${chars}.`;
    report.error(
      source.locate(['text', 'chars']),
      what,
      `Write "chars: ${text.chars}" if it is the right text.`,
    );
  }
}

function checkOpens({ source, fields }: HeldArticle, text: SourceText, report: Report): void {
  if (fields.opens === undefined) return;
  const opens = foldText(fields.opens);
  const body = text.folded.slice(text.bodyStart);
  const title = fields.title ? foldText(fields.title) : '';
  const afterTitle = title !== '' && body.startsWith(title) ? body.slice(title.length).trimStart() : body;
  if (
    [body, afterTitle].some(
      (start) => start.startsWith(opens) && !/^[\p{L}\p{N}]/u.test(start.slice(opens.length)),
    )
  ) {
    return;
  }
  const words = afterTitle.split(' ').slice(0, 8).join(' ');
  const what = `The text does not begin with "${excerpt(opens)}".`;
  report.error(source.locate(['opens']), what, `Write its first words: ${words}`);
}
