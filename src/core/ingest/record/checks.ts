import { parseCertainPoint, parsePartialDate } from '../../model/partialDate';
import { isObject } from '../json/jsonValue';
import { forbiddenKeys } from '../json/scanJson';
import { limits, numberWords } from '../parsed/limits';

/** JSON Schema, as far as it is used here. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What is wrong with a value, as the end of a sentence; null where nothing is. Never throws. */
export interface Check {
  (value: unknown): string | null;
  /** The same for programs of others. It may let through what only a calendar, or the rest of the file, can tell. */
  readonly schema: JsonSchema;
}

/** A check and what it says of itself. */
export function check(schema: JsonSchema, wrong: (value: unknown) => string | null): Check {
  return Object.assign((value: unknown) => wrong(value), { schema });
}

/** Any text that is not too long. */
export const text: Check = textUpTo(limits.text);

function textUpTo(most: number): Check {
  return check({ type: 'string', maxLength: most }, (value) => {
    if (typeof value !== 'string') return 'something is no text';
    return value.length > most ? `a text has more than ${numberWords(most)} characters` : null;
  });
}

/** Text that says something. */
export const words: Check = saysSomething(text);

/** A note, which may be one of the file with what was made of it. */
export const note: Check = saysSomething(textUpTo(2 * limits.text));

function saysSomething(any: Check): Check {
  return check(
    { ...any.schema, pattern: '\\S' },
    (value) => any(value) ?? (typeof value === 'string' && value.trim() === '' ? 'a text is empty' : null),
  );
}

/** An address, kept as text whatever it is: only the gate for links decides what may be one. */
export const address: Check = check({ ...words.schema, maxLength: limits.address }, (value) => {
  if (typeof value === 'string' && value.length > limits.address) {
    return `an address has more than ${numberWords(limits.address)} characters`;
  }
  return words(value);
});

const day = '\\d{4}(-\\d{2}(-\\d{2})?)?[?~]?';

export const date: Check = check(
  { type: 'string', pattern: `^(${day}|${day}/(${day}|\\.\\.)?|\\.\\./${day})$` },
  (value) => {
    const wrong = words(value);
    if (wrong !== null || typeof value !== 'string') return wrong;
    const parsed = parsePartialDate(value.slice(0, 100));
    return parsed.ok ? null : 'a date is none, or does not exist';
  },
);

/** A day, month or year that nothing makes doubtful. */
export const certainPoint: Check = check(
  { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' },
  (value) => {
    const wrong = words(value);
    if (wrong !== null || typeof value !== 'string') return wrong;
    return parseCertainPoint(value.slice(0, 100)).ok
      ? null
      : 'a date is no single, certain day, month or year';
  },
);

/** Signs that stand for something else in a link, and those that cannot be seen. */
const unfitSigns = '\\s\\p{C}!~,:%';
const unfitForIds = new RegExp(`[${unfitSigns}]`, 'u');

/** The id of a claim. */
export const claimId: Check = check({ ...text.schema, pattern: `^[^${unfitSigns}]+$` }, (value) => {
  const wrong = words(value);
  if (wrong !== null || typeof value !== 'string') return wrong;
  if (forbiddenKeys.has(value.toLowerCase())) return 'an id is a word that programs keep for themselves';
  return unfitForIds.test(value) ? 'an id holds a sign that cannot stand in a link' : null;
});

/** The id of a person or a source, which is a part of other ids. */
export const id: Check = check(
  { ...text.schema, pattern: `^[^.${unfitSigns}]+$` },
  (value) =>
    claimId(value) ??
    (typeof value === 'string' && value.includes('.')
      ? 'an id holds a sign that cannot stand in a link'
      : null),
);

const count: JsonSchema = { type: 'integer', minimum: 0 };

/** 0, 1, 2 and so on. */
export const wholeNumber: Check = check(count, (value) =>
  isCount(value) ? null : 'something is no whole number',
);

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0);
}

/** The row of a table with so many rows. */
export function row(of: string, rows: number): Check {
  const description = `A row of “${of}”; the first is 0.`;
  return check({ ...count, description }, (value) =>
    isCount(value) && value < rows ? null : `something is no row of “${of}”`,
  );
}

export function oneOf(known: readonly unknown[]): Check {
  const list = known.map((one) => (one === null ? 'null' : `“${String(one)}”`)).join(', ');
  return check({ enum: known }, (value) =>
    known.includes(value) ? null : `something is not one of ${list}`,
  );
}

export function orNull(one: Check): Check {
  return check({ anyOf: [one.schema, { type: 'null' }] }, (value) => (value === null ? null : one(value)));
}

export function listOf(one: Check, most = Number.POSITIVE_INFINITY): Check {
  const atMost = Number.isFinite(most) ? { maxItems: most } : {};
  return check({ type: 'array', items: one.schema, ...atMost }, (value) => {
    if (!Array.isArray(value)) return 'something is no list';
    if (value.length > most) return `a list has more than ${numberWords(most)} entries`;
    for (const entry of value) {
      const wrong = one(entry);
      if (wrong !== null) return wrong;
    }
    return null;
  });
}

/** A record with exactly these keys. */
export function recordOf(checks: Readonly<Record<string, Check>>): Check {
  const keys = Object.keys(checks);
  return check(schemaOfKeys(checks), (value) => {
    if (!isObject(value)) return 'something is no record';
    const missing = keys.find((key) => !Object.hasOwn(value, key));
    if (missing !== undefined) return `a record says nothing under “${missing}”`;
    if (Object.keys(value).length > keys.length) return 'a record has keys that are not known';
    for (const key of keys) {
      const wrong = checks[key]?.(value[key]) ?? null;
      if (wrong !== null) return wrong;
    }
    return null;
  });
}

/** The schema of a record with these keys and no others, of which some may be missing. */
export function schemaOfKeys(
  checks: Readonly<Record<string, Pick<Check, 'schema'>>>,
  mayBeMissing: readonly string[] = [],
): JsonSchema {
  const schemas = Object.entries(checks).map(([key, { schema }]) => [key, schema] as const);
  return {
    type: 'object',
    properties: Object.fromEntries(schemas),
    required: Object.keys(checks).filter((key) => !mayBeMissing.includes(key)),
    additionalProperties: false,
  };
}
