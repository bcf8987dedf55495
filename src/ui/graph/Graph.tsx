import { useCallback, useLayoutEffect, useRef } from 'react';
import type { Point } from '../../core/scene/curve';
import type { Hit } from '../../core/scene/hitTest';
import { createPicture, type Picture } from '../../shell/picture';
import { useDesk, useView, useVisibility } from '../desk';
import { FitIcon, MinusIcon, PlusIcon } from '../icons';
import { later } from '../later';
import { useOpen } from '../openItem';
import { useAnnouncedCount } from '../useAnnouncedCount';
import { LineChoice } from './LineChoice';
import './graph.css';

const FocusNote = later(() => import('../FocusNote'));
const HoverSentence = later(() => import('./HoverSentence'));
const EmptyState = later(() => import('../EmptyState'));
const Walker = later(() => import('./Walker'));
const Settling = later(() => import('./Settling'));

const zoomStep = 1.4;
/** Between an item and the keyboard's ring round it, CSS pixels. */
const ringGap = 2;

/** The drawing and what lies over it: the keyboard's place, the hover sentence, a choice of lines, the zoom buttons. */
export function Graph() {
  const { whole: record, visibilityOf, views, session } = useDesk();
  const open = useOpen();
  const visibility = useVisibility();
  const isFocused = useView(({ focus }) => focus !== null);
  const host = useRef<HTMLDivElement>(null);
  const base = useRef<HTMLCanvasElement>(null);
  const overlay = useRef<HTMLCanvasElement>(null);
  const picture = useRef<Picture | null>(null);
  const buttons = useRef<HTMLDivElement>(null);
  const walker = useRef<HTMLDivElement>(null);
  useAnnouncedCount();

  const placeWalker = useCallback(() => {
    const item = session.getState().focused;
    const place = item && picture.current?.placeOf(item);
    const ring = walker.current;
    if (!ring || !place) return;
    ring.dataset.about = place.round ? 'shape' : 'words';
    ring.style.width = `${place.width + 2 * ringGap}px`;
    ring.style.height = `${place.height + 2 * ringGap}px`;
    ring.style.transform = `translate(${place.x - ringGap}px, ${place.y - ringGap}px)`;
  }, [session]);
  const groundNow = useCallback(() => picture.current?.ground() ?? null, []);

  // Before the browser paints, so that no frame is without its drawing.
  useLayoutEffect(() => {
    if (!host.current || !base.current || !overlay.current || !buttons.current) return;
    const onPick = (hit: Hit, at: Point) => {
      if (hit.kind === 'person') open({ kind: 'person', person: hit.person });
      else if (hit.kind === 'nothing') session.setState({ choice: null });
      else if (hit.relations.length > 1)
        session.setState({ choice: { relations: hit.relations, at }, hovered: null });
      else open({ kind: 'relation', relation: hit.relations[0] ?? 0 });
    };
    const created = createPicture({
      host: host.current,
      base: base.current,
      overlay: overlay.current,
      buttons: buttons.current,
      record,
      visibilityOf,
      views,
      session,
      onPick,
      onDrawn: placeWalker,
    });
    picture.current = created;
    session.setState({ movePerson: created.movePerson, sight: created.sight });
    return () => {
      picture.current = null;
      created.destroy();
      session.setState({ hovered: null, focused: null, choice: null, movePerson: null, sight: null });
    };
  }, [record, visibilityOf, views, session, open, placeWalker]);

  return (
    <section className="graph" aria-label="Graph" data-testid="graph">
      <div className="drawing" ref={host} aria-hidden="true">
        <canvas ref={base} />
        <canvas ref={overlay} data-testid="drawing" />
      </div>
      <Walker ref={walker} onMoved={placeWalker} />
      <HoverSentence groundNow={groundNow} />
      <LineChoice groundNow={groundNow} />
      {isFocused && <FocusNote />}
      <Settling />
      {visibility.index.length === 0 && <EmptyState />}
      <div className="zoom" ref={buttons}>
        <button
          type="button"
          className="icon-button"
          aria-label="Zoom in"
          onClick={() => picture.current?.zoomBy(zoomStep)}
        >
          <PlusIcon />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label="Zoom out"
          onClick={() => picture.current?.zoomBy(1 / zoomStep)}
        >
          <MinusIcon />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label="Show everybody"
          onClick={() => picture.current?.fit()}
        >
          <FitIcon />
        </button>
      </div>
    </section>
  );
}
