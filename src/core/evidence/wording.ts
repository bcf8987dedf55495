import { inOneStyle } from '../english/numerals';
import { type Article, articleName, type ChainLink, type Claim, type Edition } from '../model/dataset';
import type { Relation } from '../model/relations';
import type { Origin } from './origins';
import type { StandingId } from './standings';

/** How ids are called. */
export interface Naming {
  readonly person: (id: string) => string;
  readonly article: (id: string) => Article | undefined;
}

/** The verb between two names; a tentative relation never reads as a fact. */
export function relationVerb(relation: Relation, standing: StandingId): string {
  const { type } = relation;
  if (relation.named !== null)
    return standing === 'tentative' ? `(perhaps) ${relation.named}` : relation.named;
  return standing === 'tentative' ? type.tentativePhrase : type.phrase;
}

/** "Kamala Harris endorses Hillary Clinton". */
export function relationSentence(relation: Relation, standing: StandingId, naming: Naming): string {
  return `${naming.person(relation.from)} ${relationVerb(relation, standing)} ${naming.person(relation.to)}`;
}

/** "two origins", "12 quotes", "one person": for a sentence with one number. */
export function count(number: number, noun: string, nouns?: string): string {
  return inOneStyle([number]).count(number, noun, nouns);
}

/** What an origin is called. */
export function originName(origin: Origin, naming: Naming): string {
  switch (origin.kind) {
    case 'article': {
      const article = naming.article(origin.article);
      return article?.publisher ?? (article ? articleName(article) : 'the article');
    }
    case 'outlet':
      return origin.name;
    case 'person':
      return naming.person(origin.id);
    case 'post':
      return origin.account;
    case 'unknown':
      return 'unnamed sources';
    case 'unsourced':
      return 'no source given';
  }
}

/** Who says it, through whom it came: "Said by Brian Fallon, via USA TODAY." */
export function chainWords(claim: Claim, naming: Naming): string {
  const unnamed = claim.via.find((link) => link.kind === 'unnamed');
  const whose = unnamed?.kind === 'unnamed' ? ` (“${unnamed.words}”)` : '';
  switch (claim.basis) {
    case 'on-record': {
      const speaker = claim.via.findLast((link) => link.kind === 'person');
      const name = speaker?.kind === 'person' ? naming.person(speaker.id) : 'a named person';
      return `Said by ${name}${through(claim.via)}`;
    }
    case 'stated':
      return 'Stated by the outlet';
    case 'relayed':
      return `Reported by ${outlets(claim.via) || 'another outlet'}, relayed here`;
    case 'unnamed':
      return `From unnamed sources${whose}${through(claim.via)}`;
    case 'social': {
      const post = claim.via.find((link) => link.kind === 'post');
      return `Posted by ${post?.kind === 'post' ? post.account : 'an account'}, embedded in the article`;
    }
    case 'unstated':
      return `Whose words these are is not stated${through(claim.via)}`;
    case 'speculated':
      return `Speculation in the article${whose}`;
  }
}

function through(via: readonly ChainLink[]): string {
  const names = outlets(via);
  return names ? `, via ${names}` : '';
}

function outlets(via: readonly ChainLink[]): string {
  return via.flatMap((link) => (link.kind === 'outlet' ? [link.name] : [])).join(', via ');
}

/** Why a claim carries less than a plain one; null for a plain one. */
export function caveat(claim: Claim): string | null {
  const objection = objectionOf(claim);
  if (claim.quote !== null) return objection;
  const missing = claim.article === null ? 'Unsourced' : 'Source only, no quote on record';
  return objection === null ? missing : `${objection}. ${missing}`;
}

function objectionOf(claim: Claim): string | null {
  if (claim.polarity === 'denies') return 'Denies it';
  if (claim.polarity === 'unknown') return 'Leaves it open';
  if (claim.basis === 'speculated') return 'Speculation';
  return claim.reading === 'inferred' ? 'Our reading' : null;
}

/** Whose a note is: an editor’s in the shipped record; in a reader’s own data it came with the file. */
export function noteLabel({ file }: Pick<Edition, 'file'>): string {
  return file === undefined ? 'Editor’s note' : 'Note in your file';
}

/** Occasion or post, from the claims that name one: "presidential election". */
export function relationRole(relation: Relation): string | null {
  const roles = [...new Set(relation.claims.flatMap((claim) => (claim.role ? [claim.role] : [])))];
  return roles.length > 0 ? roles.join(', ') : null;
}
