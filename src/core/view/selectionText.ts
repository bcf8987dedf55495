import type { PathSelection, Selection } from './viewState';

/** What is open, as it stands in a link; null for what everybody starts with. */
export function encodeSelection(selection: Selection): string | null {
  switch (selection.kind) {
    case 'opening':
      return null;
    case 'none':
      return 'none';
    case 'person':
      return selection.person;
    case 'relation':
      return selection.claim === null ? selection.relation : `${selection.relation}!${selection.claim}`;
    case 'pair':
      return selection.people.join('~');
    case 'path':
      return encodePath(selection);
  }
}

export function decodeSelection(text: string): Selection | undefined {
  if (text === 'none') return { kind: 'none' };
  const [target = '', claim, ...rest] = text.split('!');
  if (!target || rest.length > 0 || claim === '') return undefined;
  if (target.includes('..')) return decodePath(target, claim);
  if (target.includes('~')) return claim === undefined ? decodePair(target) : undefined;
  if (target.includes('.')) return { kind: 'relation', relation: target, claim: claim ?? null };
  return claim === undefined ? { kind: 'person', person: target } : undefined;
}

/** `ada~ben` */
function decodePair(text: string): Selection | undefined {
  const [one, other, ...rest] = text.split('~');
  return one && other && rest.length === 0 ? { kind: 'pair', people: [one, other] } : undefined;
}

const doubtfulMark = 'doubtful';

/**
 * `ada..ben` is the best way there is, `ada..cleo..ben` one that was chosen, `ada....ben` the one through nobody;
 * `ada..` waits for its other end.
 */
function encodePath({ from, to, via, doubtful }: PathSelection): string {
  const between = via?.length === 0 ? [''] : (via ?? []);
  return `${[from, ...between, to ?? ''].join('..')}${doubtful ? `!${doubtfulMark}` : ''}`;
}

function decodePath(text: string, mark: string | undefined): PathSelection | undefined {
  const [from = '', ...others] = text.split('..');
  const to = others.pop() || null;
  const doubtful = mark === doubtfulMark;
  if (!from || (mark !== undefined && !doubtful) || (to === null && others.length > 0)) return undefined;
  const via = others.length === 0 ? null : others.length === 1 && others[0] === '' ? [] : others;
  if (via?.includes('')) return undefined;
  return { kind: 'path', from, to, via, doubtful };
}
