import { type CSSProperties, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Lane } from '../../core/evidence/lane';
import { typeWith } from '../../core/model/relationTypes';
import { stackNotes } from '../../core/scene/stackNotes';
import { useDesk } from '../base/desk';
import './lane.css';

interface Props {
  readonly lane: Lane;
  readonly selected: string | null;
  /** Takes the reader to a place in the article, given as its share of the length. */
  readonly onGo: (claim: string) => void;
}

/** CSS pixels: the height of a number beside the lane. */
const numberHeight = 14;

/**
 * The whole article to scale, and where in it the evidence lies. For the pointer: the keyboard and the screen reader
 * have the same numbers in the text and in the notes.
 */
export function LaneStrip({ lane, selected, onGo }: Props) {
  const { types } = useDesk().record.graph;
  const strip = useRef<HTMLButtonElement>(null);
  const height = useHeight(strip);
  const { quotes } = lane;
  const tops = stackNotes(
    quotes.map(({ from, to }) => ((from + to) / 2) * height - numberHeight / 2),
    quotes.map(() => numberHeight),
    0,
  );
  const chosen = quotes.find(({ claim }) => claim.id === selected);
  /** Text on the marker is ink. */
  const isMarked = (quote: (typeof quotes)[number]) =>
    chosen !== undefined && quote.from < chosen.to && quote.to > chosen.from;
  const go = (event: React.MouseEvent<HTMLElement>) => {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-claim]') : null;
    const claim = target?.dataset.claim ?? nearest(lane, event);
    if (claim) onGo(claim);
  };
  return (
    <button ref={strip} type="button" className="lane" tabIndex={-1} aria-hidden="true" onClick={go}>
      {lane.held.map((share) => (
        <span key={share.from} className="lane-held" style={place(share)} />
      ))}
      {lane.passedOver.map((share) => (
        <span key={share.from} className="lane-passed" style={place(share)} />
      ))}
      {chosen && <span className="lane-chosen" style={place(chosen)} />}
      {lane.lit.map(({ claim, column, columns, ...share }) => (
        <span
          key={`${claim.id} ${share.from}`}
          className="lane-lit"
          data-claim={claim.id}
          style={
            {
              ...place(share),
              '--column': column / columns,
              '--columns': columns,
              background: `var(--${typeWith(types, claim.type).look.token})`,
            } as CSSProperties
          }
        />
      ))}
      {quotes.map((quote, index) => (
        <span
          key={quote.number}
          className="lane-number"
          data-claim={quote.claim.id}
          style={{
            top: tops[index],
            color: `var(--${isMarked(quote) ? 'on-marker' : typeWith(types, quote.claim.type).look.token})`,
          }}
        >
          {quote.number}
        </span>
      ))}
    </button>
  );
}

/** CSS pixels. */
function useHeight(of: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const element = of.current;
    if (!element) return;
    const measure = () => setHeight(element.clientHeight);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [of]);
  return height;
}

function place({ from, to }: { readonly from: number; readonly to: number }): CSSProperties {
  return { '--from': `${100 * from}%`, '--length': `${100 * (to - from)}%` } as CSSProperties;
}

/** The quote nearest to where the lane was clicked; the lane stands upright or lies on its side. */
function nearest({ quotes }: Lane, event: React.MouseEvent<HTMLElement>): string | undefined {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  const share = height > width ? (event.clientY - top) / height : (event.clientX - left) / width;
  const distance = (quote: { from: number; to: number }) => Math.max(quote.from - share, share - quote.to, 0);
  return quotes.toSorted((a, b) => distance(a) - distance(b))[0]?.claim.id;
}
