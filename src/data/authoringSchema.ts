import { z } from 'zod';
import { bases } from '../core/model/basis';
import type { Claim } from '../core/model/dataset';
import { allLooks } from '../core/model/lineLooks';
import { isFreeKindId, mostKinds } from '../core/model/relationTypes';

/**
 * The shape of the files in data/, as people write them. Shape only: whether ids exist, dates are possible and
 * quotes stand in their texts is for the checks. The patterns in `meta` are for editors that read the JSON Schema.
 */

const slugPattern = '^[a-z0-9]+(-[a-z0-9]+)*$';

/** Text with at least one letter or digit. */
const words = z
  .string()
  .refine((text) => /[\p{L}\p{N}]/u.test(text), { error: 'There are no words here.' })
  .meta({ pattern: '\\S' });

const slug = z.string().meta({ pattern: slugPattern });
/** An id that stands somewhere else: the person, article or claim it names must exist. */
const reference = z.string();

/** A bare year is a whole number to YAML. */
const dateText = z
  .union([z.string(), z.int()], { error: 'A date is written 2024, 2024-07 or 2024-07-21.' })
  .transform(String);

const chainLink = z
  .strictObject({
    outlet: words.optional(),
    person: reference.optional(),
    post: words.optional(),
    unnamed: words.optional(),
  })
  .refine((link) => Object.values(link).filter((value) => value !== undefined).length === 1, {
    error: 'A link of the chain is exactly one of outlet, person, post or unnamed.',
  });

export const personSchema = z.strictObject({
  id: slug,
  /** What a text calls them. */
  name: words,
  /** Shown instead where the name says too little alone; in words of a text. */
  label: words.nullable().default(null),
  aliases: z.array(words),
  /** `on`: when it was true, where the words are not true at any time. */
  described: z.strictObject({ as: words, in: reference, on: dateText.nullable().default(null) }).nullable(),
  note: words.nullable().default(null),
});

export const peopleSchema = z.array(personSchema);

/** Typed over all that an article's file says of a claim itself; the rest is the article's, or is found by the check. */
const claimShape = {
  id: slug,
  from: reference,
  /** One of the four, or a kind that edition.yaml declares. */
  type: reference.meta({ pattern: slugPattern }),
  to: reference,
  when: dateText.nullable(),
  held: dateText.nullable().default(null),
  basis: z.enum(bases.flatMap(({ id }) => (id === 'unstated' ? [] : [id]))),
  via: z.array(chainLink).default([]),
  polarity: z.enum(['affirms', 'denies', 'unknown']),
  reading: z.enum(['explicit', 'inferred']),
  role: words.nullable().default(null),
  quote: z.strictObject({ exact: words, prefix: z.string(), suffix: z.string() }),
  note: words.nullable().default(null),
  earlier: z.array(words).default([]),
} satisfies Readonly<Record<Exclude<keyof Claim, 'article' | 'named' | 'check'>, z.ZodType>>;

export const claimSchema = z.strictObject(claimShape);

const sha256 = z
  .string()
  .refine((sum) => /^[0-9a-f]{64}$/.test(sum), { error: 'A fingerprint is 64 digits 0-9 and a-f.' })
  .meta({ pattern: '^[0-9a-f]{64}$' });

/** A passage by its place in the folded text, its length, its fingerprint and its ends: never by all of its words. */
export const notCodedSchema = z.strictObject({
  /** The three may be null until the check has told them. */
  at: z.int().nonnegative().nullable(),
  chars: z.int().positive().nullable(),
  sha256: sha256.nullable(),
  from_words: words,
  to_words: words,
  people: z.array(reference),
  reason: words,
});

export const articleSchema = z.strictObject({
  id: slug,
  title: words.nullable(),
  opens: words,
  publisher: words.nullable(),
  published: dateText.nullable(),
  url: z.string().nullable(),
  text: z.strictObject({
    sha256,
    chars: z.int().positive(),
    file: words.refine((name) => !/[/\\]/.test(name), { error: 'A file name holds no slash.' }),
  }),
  /** Articles that this one closely follows: it adds no independent source to what they hold. */
  retells: z.array(reference).default([]),
  claims: z.array(claimSchema),
  not_coded: z.array(notCodedSchema),
});

/** A view of this record: what stands behind the question mark of its address. */
const viewLink = words.meta({ pattern: '^[^?#\\s]+$' });

const carriedBy = z.array(reference).min(1, { error: 'It rests on no claim.' });

const atMost = (most: number) =>
  words.refine((text) => text.length <= most, { error: `This is longer than ${most} characters.` });

const questionSchema = z.strictObject({ ask: atMost(80), link: viewLink, rests_on: carriedBy });

const stepSchema = z.strictObject({
  heading: atMost(60),
  text: atMost(420),
  link: viewLink,
  rests_on: carriedBy,
});

/** A kind of relation beside the four. */
const kindSchema = z.strictObject({
  id: slug.refine(isFreeKindId, { error: 'This is the id of a kind that is always there, or no slug.' }),
  /** The verb between the two names. */
  phrase: words,
  /** The same said from the other end; null for a kind without a direction, or where nobody has written it. */
  inverse: words.nullable().default(null),
  happens: z.enum(['once', 'over-time']),
  directed: z.boolean().default(true),
  /** Null: the next that is free. */
  look: z
    .enum(allLooks.map(({ id }) => id))
    .nullable()
    .default(null),
});

export const editionSchema = z.strictObject({
  headline: words,
  how_to_read: words,
  rests_on: z.array(reference).min(1, { error: 'The headline rests on no claim.' }),
  opening: reference,
  kinds: z
    .array(kindSchema)
    .max(mostKinds, { error: `There are more than ${mostKinds} kinds.` })
    .default([]),
  withdrawn: z.array(z.strictObject({ relation: reference, reason: words })).default([]),
  questions: z.array(questionSchema).max(3, { error: 'There are more than three questions.' }).default([]),
  tour: z.array(stepSchema).max(6, { error: 'The tour has more than six steps.' }).default([]),
});

export type PersonEntry = z.output<typeof personSchema>;
export type ClaimEntry = z.output<typeof claimSchema>;
export type NotCodedEntry = z.output<typeof notCodedSchema>;
export type ArticleEntry = z.output<typeof articleSchema>;
export type EditionEntry = z.output<typeof editionSchema>;
