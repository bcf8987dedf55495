import { valueAt } from './checkSchema';
import type { HeldData } from './heldData';
import type { Report } from './problem';
import type { YamlSource } from './yamlSource';

/** Words that every JavaScript object answers to: as ids they would one day be mistaken for something else. */
const objectWords = new Set(
  [...Object.getOwnPropertyNames(Object.prototype), 'prototype'].map((word) => word.toLowerCase()),
);

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Ids are slugs, no words of JavaScript's own, and each stands once; an article's file bears its id. */
export function checkIds({ people, articles }: HeldData, report: Report): void {
  if (people) checkListIds(people.source, people.source.value, [], report);
  const files = new Map<string, string>();
  for (const { source, fileId } of articles) {
    checkListIds(source, valueAt(source.value, ['claims']), ['claims'], report);
    const id = valueAt(source.value, ['id']);
    if (typeof id !== 'string') continue;
    checkSlug(source, id, ['id'], report);
    const place = source.locate(['id']);
    if (id !== fileId) {
      const mend = `Rename the file to "${id}.yaml", or write "id: ${fileId}".`;
      report.error(place, `The article's id is "${id}", but its file is named "${fileId}.yaml".`, mend);
    }
    const other = files.get(id);
    if (other !== undefined)
      report.error(place, `The id "${id}" is taken by ${other}.`, 'Give one another id.');
    else files.set(id, source.file);
  }
}

function checkListIds(source: YamlSource, list: unknown, path: readonly string[], report: Report): void {
  if (!Array.isArray(list)) return;
  const lines = new Map<string, number>();
  for (const index of list.keys()) {
    const id = valueAt(list, [index, 'id']);
    if (typeof id !== 'string') continue;
    checkSlug(source, id, [...path, index, 'id'], report);
    const place = source.locate([...path, index, 'id']);
    const line = lines.get(id);
    if (line === undefined) lines.set(id, place.line);
    else
      report.error(place, `The id "${id}" is already taken in line ${line}.`, 'Give one of them another id.');
  }
}

function checkSlug(source: YamlSource, id: string, path: readonly PropertyKey[], report: Report): void {
  if (objectWords.has(id.toLowerCase())) {
    const what = `"${id}" cannot be an id: every JavaScript object has something of that name.`;
    report.error(
      source.locate(path),
      what,
      'Choose another id, for instance by adding a first name or a number.',
    );
  } else if (!slug.test(id)) {
    const plain = slugOf(id);
    const mend = plain === '' ? 'Write small letters and digits.' : `Write "${plain}".`;
    const what = `"${id}" is no id: ids are small letters a-z and digits, joined by single hyphens.`;
    report.error(source.locate(path), what, mend);
  }
}

function slugOf(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '')
    .join('-');
}
