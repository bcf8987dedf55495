import type { z } from 'zod';
import type { SourceText } from './articleText';
import {
  type ArticleEntry,
  articleSchema,
  type ClaimEntry,
  claimSchema,
  type EditionEntry,
  editionSchema,
  type NotCodedEntry,
  notCodedSchema,
  type PersonEntry,
  peopleSchema,
  personSchema,
} from './authoringSchema';
import { checkSchema, valueAt } from './checkSchema';
import type { Report, SourcePosition } from './problem';
import type { YamlPath, YamlSource } from './yamlSource';

/** One entry of a file and where it stands. */
export interface Held<T> {
  readonly value: T;
  /** The place of the entry, or of something inside it. */
  at(...path: PropertyKey[]): SourcePosition;
  readonly source: YamlSource;
  readonly path: YamlPath;
}

export interface HeldArticle {
  /** The file's name without its ending: what the id should be. */
  readonly fileId: string;
  readonly source: YamlSource;
  /** The keys that have the right shape, when the whole has not. */
  readonly fields: Partial<Omit<ArticleEntry, 'claims' | 'not_coded'>>;
  readonly claims: readonly Held<ClaimEntry>[];
  readonly notCoded: readonly Held<NotCodedEntry>[];
  /** Null unless the whole file has the right shape. */
  readonly entry: ArticleEntry | null;
  /** Null where the text is not at hand. */
  readonly text: SourceText | null;
}

export interface HeldPeople {
  readonly source: YamlSource;
  readonly people: readonly Held<PersonEntry>[];
}

export interface HeldEdition {
  readonly source: YamlSource;
  readonly fields: Partial<EditionEntry>;
  readonly entry: EditionEntry | null;
}

/** Everything that could be read. A fault in one entry keeps no other entry from being checked. */
export interface HeldData {
  /** Null where the file is missing or is no YAML. */
  readonly people: HeldPeople | null;
  readonly edition: HeldEdition | null;
  readonly articles: readonly HeldArticle[];
  /** Articles whose file is no YAML: they exist, but nothing is known of their claims. */
  readonly unreadable: readonly string[];
}

export function holdPeople(source: YamlSource, report: Report): HeldPeople {
  checkSchema(source, peopleSchema, report);
  return { source, people: salvageList(source, [], personSchema) };
}

export function holdEdition(source: YamlSource, report: Report): HeldEdition {
  const entry = checkSchema(source, editionSchema, report);
  return { source, entry, fields: salvageFields(editionSchema.shape, source.value) };
}

/** The article of one file, without its text. */
export function holdArticle(source: YamlSource, fileId: string, report: Report): HeldArticle {
  const entry = checkSchema(source, articleSchema, report);
  const { claims: _claims, not_coded: _notCoded, ...shape } = articleSchema.shape;
  return {
    fileId,
    source,
    entry,
    fields: salvageFields(shape, source.value),
    claims: salvageList(source, ['claims'], claimSchema),
    notCoded: salvageList(source, ['not_coded'], notCodedSchema),
    text: null,
  };
}

type Shape = Readonly<Record<string, z.ZodType>>;

function salvageFields<S extends Shape>(
  shape: S,
  value: unknown,
): Partial<{ [K in keyof S]: z.output<S[K]> }> {
  const fields: Partial<{ [K in keyof S]: z.output<S[K]> }> = {};
  for (const key of Object.keys(shape) as (keyof S & string)[]) {
    const parsed = shape[key]?.safeParse(valueAt(value, [key]));
    if (parsed?.success) fields[key] = parsed.data as z.output<S[typeof key]>;
  }
  return fields;
}

function salvageList<S extends z.ZodType>(
  source: YamlSource,
  path: YamlPath,
  schema: S,
): Held<z.output<S>>[] {
  const list = valueAt(source.value, path);
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown, index) => {
    const parsed = schema.safeParse(item);
    const itemPath = [...path, index];
    const at = (...inner: PropertyKey[]) => source.locate([...itemPath, ...inner]);
    return parsed.success ? [{ value: parsed.data, at, source, path: itemPath }] : [];
  });
}
