import { capital } from '../model/capital';
import type { Article, ChainLink, Claim } from '../model/dataset';
import { articleName } from '../model/dataset';
import { compareVagueness, dateWords, knownDate, type PartialDate, yearInterval } from '../model/partialDate';
import type { Relation } from '../model/relations';
import { relationType } from '../model/relationTypes';
import { countOrigins, type Origin, originOf } from './origins';
import { isPlain, type Standing, type StandingId } from './standing';

/** How ids are called. */
export interface Naming {
  readonly person: (id: string) => string;
  readonly article: (id: string) => Article | undefined;
}

/** The verb between two names; a tentative relation never reads as a fact. */
export function relationVerb(relation: Relation, standing: StandingId): string {
  const type = relationType(relation.type);
  return standing === 'tentative' ? type.tentativePhrase : type.phrase;
}

/** "Kamala Harris endorses Hillary Clinton". */
export function relationSentence(relation: Relation, standing: StandingId, naming: Naming): string {
  return `${naming.person(relation.from)} ${relationVerb(relation, standing)} ${naming.person(relation.to)}`;
}

export const standingWords: Record<StandingId, string> = {
  established: 'Established',
  reported: 'Reported',
  contested: 'Contested',
  tentative: 'Tentative',
  withdrawn: 'Withdrawn',
};

/** The sentence that says which rule and which claims made the standing. */
export function standingReason(relation: Relation, standing: Standing, naming: Naming): string {
  const articles = new Set(standing.claims.map((claim) => claim.article)).size;
  const origins = countOrigins(standing.claims);
  switch (standing.id) {
    case 'established': {
      if (standing.rule === 'public-event') {
        const event = relationType(relation.type).publicEvent ?? '';
        return `${capital(count(articles, 'article'))} ${articles === 1 ? 'states' : 'state'} it outright, and ${event}.`;
      }
      const relays =
        articles > origins ? ' An article that only relays another’s words is not counted as an origin.' : '';
      return `${capital(count(origins, 'origin'))} affirm it independently, in ${count(articles, 'article')}.${relays}`;
    }
    case 'reported': {
      const [first] = standing.claims;
      const origin = first ? originName(originOf(first), naming) : 'unknown';
      return `One origin affirms it: ${origin}.`;
    }
    case 'contested':
      return standing.rule === 'denied'
        ? `Sources disagree: ${affirmed(standing.claims)} it, ${denied(standing.claims)} it.`
        : 'Sources disagree on the date: the dates given exclude each other.';
    case 'tentative':
      return tentativeReason(standing.claims);
    case 'withdrawn':
      return `Withdrawn by the editors: ${standing.reason}`;
  }
}

function tentativeReason(claims: readonly Claim[]): string {
  const denying = claims.filter((claim) => claim.polarity === 'denies').length;
  const open = claims.filter((claim) => claim.polarity === 'unknown').length;
  const affirming = claims.filter((claim) => claim.polarity === 'affirms');
  const speculated = affirming.filter((claim) => claim.basis === 'speculated').length;
  const inferred = affirming.length - speculated;
  const parts = [
    inferred > 0 ? `${count(inferred, 'quote')} ${inferred === 1 ? 'is' : 'are'} read as pointing to it` : '',
    speculated > 0
      ? `${count(speculated, 'quote')} ${speculated === 1 ? 'speculates' : 'speculate'} about it`
      : '',
    open > 0 ? `${count(open, 'quote')} ${open === 1 ? 'leaves' : 'leave'} it open` : '',
    denying > 0 ? `${count(denying, 'quote')} ${denying === 1 ? 'denies' : 'deny'} it` : '',
  ].filter(Boolean);
  return `No source says it outright: ${parts.join('; ')}.`;
}

function affirmed(claims: readonly Claim[]): string {
  const number = claims.filter((claim) => claim.polarity === 'affirms').length;
  return `${count(number, 'quote')} ${number === 1 ? 'affirms' : 'affirm'}`;
}

function denied(claims: readonly Claim[]): string {
  const number = claims.filter((claim) => claim.polarity === 'denies').length;
  return `${count(number, 'quote')} ${number === 1 ? 'denies' : 'deny'}`;
}

const smallNumbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** "two origins", "12 quotes", "one person". */
export function count(number: number, noun: string, nouns = `${noun}s`): string {
  return `${numberWord(number)} ${number === 1 ? noun : nouns}`;
}

/** "no", "two", "12". */
export function numberWord(number: number): string {
  return smallNumbers[number] ?? number.toLocaleString('en');
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
  if (claim.polarity === 'denies') return 'Denies it';
  if (claim.polarity === 'unknown') return 'Leaves it open';
  if (claim.basis === 'speculated') return 'Speculation';
  return claim.reading === 'inferred' ? 'Our reading' : null;
}

/**
 * When a relation happened, in a partial date: the most precise of its plain claims' dates if they agree, the span of
 * them if not; null where no plain claim is dated. A relation without plain claims speaks through all of its claims.
 */
export function relationDate(relation: Relation): string | null {
  const plain = relation.claims.filter(isPlain);
  const dates = (plain.length > 0 ? plain : relation.claims).flatMap((claim) => {
    const date = knownDate(claim.when);
    return date && claim.when !== null ? [{ text: claim.when, date }] : [];
  });
  const [mostPrecise] = dates.toSorted((a, b) => compareVagueness(a.date, b.date));
  if (!mostPrecise) return null;
  if (dates.every(({ date }) => overlap(date, mostPrecise.date))) return mostPrecise.text;
  const starts = dates.map(({ date }) => date.first);
  const ends = dates.map(({ date }) => date.last);
  const start = starts.includes(null) ? null : Math.min(...starts.filter((day) => day !== null));
  const end = ends.includes(null) ? null : Math.max(...ends.filter((day) => day !== null));
  return yearInterval(start, end);
}

function overlap(a: PartialDate, b: PartialDate): boolean {
  return (a.first ?? 0) <= (b.last ?? Infinity) && (b.first ?? 0) <= (a.last ?? Infinity);
}

/** "21 July 2024" or "no date stated". */
export function relationDateWords(relation: Relation): string {
  const date = relationDate(relation);
  return date === null ? 'no date stated' : dateWords(date);
}

/** Occasion or post, from the claims that name one: "presidential election". */
export function relationRole(relation: Relation): string | null {
  const roles = [...new Set(relation.claims.flatMap((claim) => (claim.role ? [claim.role] : [])))];
  return roles.length > 0 ? roles.join(', ') : null;
}
