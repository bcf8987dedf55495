import { useLayoutEffect, useRef, useState } from 'react';
import { createStore } from 'zustand/vanilla';
import type { VisiblePart } from '../../core/figure/figureDrawing';
import type { Drawn } from '../../shell/canvas/frameLoop';
import { createPicture, type Picture } from '../../shell/canvas/picture';
import { put } from '../../shell/stores/sessionStore';
import { useDesk, useFilter, useVisibility } from '../base/desk';
import { lazy } from '../base/lazy';
import { LineChoice } from './LineChoice';
import { ZoomButtons } from './ZoomButtons';
import './graph.css';

const FocusNote = lazy(() => import('./FocusNote'));
const HoverSentence = lazy(() => import('./HoverSentence'));
const EmptyState = lazy(() => import('../base/EmptyState'));
const AnnouncedCount = lazy(() => import('../base/AnnouncedCount'));
const Walker = lazy(() => import('./Walker'));
const Settling = lazy(() => import('./Settling'));

/** The drawing and what lies over it: the keyboard's place, the hover sentence, a choice of lines, the zoom buttons. */
export function GraphView() {
  const { whole: record, visibilityOf, views, session, drawing } = useDesk();
  const visibility = useVisibility();
  const isFocused = useFilter((filter) => filter.focus !== null);
  const host = useRef<HTMLDivElement>(null);
  const base = useRef<HTMLCanvasElement>(null);
  const overlay = useRef<HTMLCanvasElement>(null);
  const picture = useRef<Picture | null>(null);
  const [drawn] = useState(() => createStore<Drawn | null>(() => null));
  const buttons = useRef<HTMLDivElement>(null);

  // Before the browser paints, so that no frame is without its drawing.
  useLayoutEffect(() => {
    if (!host.current || !base.current || !overlay.current || !buttons.current) return;
    const created = createPicture({
      host: host.current,
      base: base.current,
      overlay: overlay.current,
      buttons: buttons.current,
      record,
      visibilityOf,
      views,
      session,
      drawing,
      onDrawn: (latest) => drawn.setState(latest, true),
    });
    const visible = () => sightOf(drawn.getState());
    picture.current = created;
    drawing.setState({ tools: { movePerson: created.movePerson, visible } });
    return () => {
      picture.current = null;
      drawn.setState(null, true);
      created.destroy();
      put(session, { pointer: { hovered: null, choice: null }, focus: { item: null } });
      drawing.setState({ tools: null });
    };
  }, [record, visibilityOf, views, session, drawing, drawn]);

  return (
    <section className="graph" aria-label="Graph" data-testid="graph">
      <div className="drawing" ref={host} aria-hidden="true">
        <canvas ref={base} />
        <canvas ref={overlay} data-testid="drawing" />
      </div>
      <AnnouncedCount />
      <Walker drawn={drawn} />
      <HoverSentence obstaclesNow={drawn.getState} />
      <LineChoice obstaclesNow={drawn.getState} />
      {isFocused && <FocusNote />}
      <Settling />
      {visibility.index.length === 0 && <EmptyState />}
      <ZoomButtons ref={buttons} picture={picture} />
    </section>
  );
}

function sightOf(drawn: Drawn | null): VisiblePart | null {
  return drawn && { camera: drawn.frame.camera, viewport: drawn.frame.viewport, covered: drawn.covered };
}
