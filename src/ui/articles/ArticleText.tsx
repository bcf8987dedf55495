import { type CSSProperties, type MouseEvent, type RefObject, useState } from 'react';
import type { NumberedClaim } from '../../core/evidence/passages';
import type { Point } from '../../core/geometry/point';
import { BlockView } from './BlockView';
import { ClaimChoice } from './ClaimChoice';
import { Leaders } from './Leaders';
import type { ArticleBlocks } from './useArticleText';
import { useNotePositions } from './useNotePositions';
import './text.css';
import './tints.css';

interface Props {
  readonly body: RefObject<HTMLDivElement | null>;
  readonly blocks: ArticleBlocks;
  readonly selected: NumberedClaim | null;
  readonly onSelect: (claim: string) => void;
}

interface Choice {
  readonly claims: readonly NumberedClaim[];
  readonly at: Point;
}

/** CSS pixels: the widest a list of claims becomes. */
const choiceWidth = 320;

/** The words of an article in their order, each passage with the notes on it. */
export function ArticleText({ body, blocks, selected, onSelect }: Props) {
  const [choice, setChoice] = useState<Choice | null>(null);
  const places = useNotePositions(body, selected?.number ?? null, blocks);
  const focusNumber = (claim: string | undefined) => {
    const number = blocks.claims.find((one) => one.claim.id === claim)?.number;
    body.current?.querySelector<HTMLElement>(`[data-number="${number}"]`)?.focus({ preventScroll: true });
  };
  const choose = (claim: string) => {
    setChoice(null);
    focusNumber(claim);
    onSelect(claim);
  };
  const click = (event: MouseEvent<HTMLElement>) => {
    const claims = clickedClaims(event, blocks.claims);
    const [only] = claims;
    if (claims.length === 1 && only) onSelect(only.claim.id);
    else if (claims.length > 1) setChoice({ claims, at: placeOfChoice(event) });
  };
  const close = () => {
    setChoice(null);
    focusNumber(choice?.claims[0]?.claim.id);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard has the numbers, which are buttons; this is for the pointer.
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above.
    <div
      ref={body}
      className="article-body"
      style={{ '--notes-foot': `${places.foot}px` } as CSSProperties}
      onClick={click}
    >
      {blocks.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other name, and never change places.
        <BlockView key={index} block={block} places={places} selected={selected} onSelect={onSelect} />
      ))}
      <Leaders places={places} selected={selected?.number ?? null} />
      {choice && <ClaimChoice {...choice} onSelect={choose} onClose={close} />}
    </div>
  );
}

/** The claims on the words that were clicked. Marking words to copy them is no click, and a number is its own button. */
function clickedClaims(event: MouseEvent<HTMLElement>, claims: readonly NumberedClaim[]): NumberedClaim[] {
  if (!(event.target instanceof Element) || event.target.closest('button')) return [];
  if (window.getSelection()?.isCollapsed === false) return [];
  const lit = event.target.closest<HTMLElement>('[data-lit]');
  const numbers = lit?.dataset.lit?.split(' ').map(Number) ?? [];
  return claims.filter(({ number }) => numbers.includes(number));
}

function placeOfChoice(event: MouseEvent<HTMLElement>) {
  const { left, top, width } = event.currentTarget.getBoundingClientRect();
  return {
    x: Math.max(0, Math.min(event.clientX - left, width - choiceWidth)),
    y: event.clientY - top + 16,
  };
}
