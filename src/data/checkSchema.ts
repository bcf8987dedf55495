import { z } from 'zod';
import { didYouMean } from './nearest';
import type { Report } from './problem';
import type { YamlPath, YamlSource } from './yamlSource';

type Issue = z.core.$ZodIssue;

/** Puts every way in which the file differs from the schema into the report. Null where there is any. */
export function checkSchema<S extends z.ZodType>(
  source: YamlSource,
  schema: S,
  report: Report,
): z.output<S> | null {
  const parsed = schema.safeParse(source.value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) reportIssue(issue, source, schema, report);
  return null;
}

function reportIssue(issue: Issue, source: YamlSource, schema: z.ZodType, report: Report): void {
  const { path } = issue;
  const last = path.at(-1);
  const place = source.locate(path);
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    for (const key of issue.keys) {
      const mend = didYouMean(key, known, `The keys here are ${known.join(', ')}.`);
      report.error(source.locateKey([...path, key]), `There is no key "${key}" here.`, mend);
    }
    return;
  }
  if (typeof last === 'string' && !hasKey(valueAt(source.value, path.slice(0, -1)), last)) {
    const mend = `Add "${last}: ${exampleOf(issue)}".`;
    report.error(source.locate(path.slice(0, -1)), `The key "${last}" is missing.`, mend);
    return;
  }
  const got = valueAt(source.value, path);
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    const mend = didYouMean(String(got), allowed, `Write one of ${allowed.join(', ')}.`);
    report.error(place, `"${String(got)}" is no ${nameOf(last)}.`, mend);
  } else if (issue.code === 'invalid_type') {
    const what = `${sentenceStart(last)} is ${kindOf(got)}, but should be ${kindWords[issue.expected] ?? issue.expected}.`;
    report.error(place, what, mendType(issue.expected));
  } else {
    report.error(place, issue.message, `Mend or complete ${nameOf(last)}.`);
  }
}

const kindWords: Readonly<Record<string, string>> = {
  string: 'words',
  array: 'a list',
  object: 'a group of keys',
  number: 'a number',
  int: 'a whole number',
};

function mendType(expected: string): string {
  if (expected === 'array') return 'Start each item with a dash, or write [] for an empty list.';
  if (expected === 'string')
    return 'Write words, in quotation marks if they look like a number, true or null.';
  if (expected === 'object') return 'Write the keys below it, indented.';
  return 'Write the value without quotation marks.';
}

function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a group of keys' : `${JSON.stringify(value)}`;
}

function nameOf(key: PropertyKey | undefined): string {
  return typeof key === 'string' ? key : 'this item';
}

function sentenceStart(key: PropertyKey | undefined): string {
  return typeof key === 'string' ? `The value of "${key}"` : 'This';
}

function exampleOf(issue: Issue): string {
  if (issue.code === 'invalid_value') return issue.values.map(String).join(' | ');
  return issue.code === 'invalid_type' && issue.expected === 'array' ? '[]' : '…';
}

function hasKey(group: unknown, key: string): boolean {
  return typeof group === 'object' && group !== null && Object.hasOwn(group, key);
}

/** The value at a path; undefined where there is none. */
export function valueAt(value: unknown, path: YamlPath): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = Reflect.get(at, step);
  }
  return at;
}

function keysAt(schema: z.ZodType, path: YamlPath): string[] {
  let at: unknown = schema;
  for (const step of path) {
    at = unwrap(at);
    if (at instanceof z.ZodArray) at = at.element;
    else if (at instanceof z.ZodObject) at = at.shape[String(step)];
  }
  at = unwrap(at);
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function unwrap(schema: unknown): unknown {
  let at = schema;
  while (at instanceof z.ZodNullable || at instanceof z.ZodDefault || at instanceof z.ZodOptional) {
    at = at.unwrap();
  }
  return at;
}
