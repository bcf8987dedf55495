import { useLayoutEffect, useMemo, useRef } from 'react';
import { planPrinted } from '../../core/figure/planFigure';
import { withPositions } from '../../core/record/record';
import { createFaceMeasure, paintFigure } from '../../shell/canvas/paintFigure';
import { readPaperColours } from '../../shell/canvas/themeTokens';
import { layoutIn } from '../../shell/stores/drawingStore';
import { useDesk, useView } from '../base/desk';

/** Dots for each CSS pixel: 300 on an inch of paper. */
const printScale = 3.125;

/** The drawing, where the reader has put people, with what its signs mean. It is there at once: printing waits for nothing. */
export function PrintedPicture() {
  const { whole, drawing } = useDesk();
  const view = useView((state) => state);
  const figure = useMemo(
    () => planPrinted(withPositions(whole, layoutIn(drawing.getState())), view, createFaceMeasure()),
    [whole, drawing, view],
  );
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    if (!canvas.current) return;
    const colours = readPaperColours(document.documentElement);
    paintFigure(canvas.current, figure, (token) => (token === 'paper' ? '#fff' : colours(token)), printScale);
  }, [figure]);
  const { title, description } = figure;
  return (
    <canvas ref={canvas} className="printed-picture" role="img" aria-label={`${title}. ${description}`} />
  );
}
