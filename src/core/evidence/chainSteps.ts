import type { ChainLink, Claim } from '../model/dataset';
import type { Naming } from './wording';

/** One station of a claim's way: whose voice it is there, and what they are called. */
export interface ChainStep {
  readonly voice: 'person' | 'outlet' | 'post' | 'unnamed' | 'writer' | 'article';
  readonly words: string;
}

/** The way of a claim from who first said it to the article it was read in; empty where nothing of it is known. */
export function chainSteps(claim: Pick<Claim, 'via' | 'basis'>, naming: Naming): ChainStep[] {
  if (claim.basis === 'unstated' && claim.via.length === 0) return [];
  const way = claim.via.toReversed().map((link) => stepOf(link, naming));
  const first = missingVoice(claim.basis, claim.via);
  return [...(first ? [first] : []), ...way, { voice: 'article', words: 'this article' }];
}

function stepOf(link: ChainLink, naming: Naming): ChainStep {
  switch (link.kind) {
    case 'person':
      return { voice: 'person', words: naming.person(link.id) };
    case 'outlet':
      return { voice: 'outlet', words: link.name };
    case 'post':
      return { voice: 'post', words: link.account };
    case 'unnamed':
      return { voice: 'unnamed', words: `“${link.words}”` };
  }
}

/** Who must have spoken first, where the chain does not say so itself; null where it does. */
function missingVoice(basis: Claim['basis'], via: readonly ChainLink[]): ChainStep | null {
  const has = (kind: ChainLink['kind']) => via.some((link) => link.kind === kind);
  switch (basis) {
    case 'on-record':
      return has('person') ? null : { voice: 'person', words: 'a named person' };
    case 'unnamed':
      return has('unnamed') ? null : { voice: 'unnamed', words: 'unnamed sources' };
    case 'social':
      return has('post') ? null : { voice: 'post', words: 'an account' };
    case 'relayed':
      return via.length > 0 ? null : { voice: 'outlet', words: 'another outlet' };
    case 'unstated':
    case 'stated':
    case 'speculated':
      return via.length > 0 ? null : { voice: 'writer', words: 'the writer' };
  }
}
