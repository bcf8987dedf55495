import type { Figure, FigureText } from '../egress/figure';
import { citeArticle } from '../evidence/citeArticle';
import { shortFingerprint } from '../evidence/citeView';
import { moved } from '../geometry/box';
import type { Article } from '../model/dataset';
import { dateWords } from '../model/partialDate';
import type { Frame } from '../picture/frame';
import { excludeSources } from '../record/excludeSources';
import type { OpenRecord } from '../record/record';
import type { Viewport } from '../scene/camera';
import { type Face, nameFaces } from '../scene/lettering';
import type { View } from '../view/viewState';
import { viewSubject } from '../words/viewTitle';
import { narrowingWords, shownCountWords } from '../words/viewWords';
import { drawView, relationWords, sheetRoom, type VisiblePart } from './figureDrawing';
import { directionWords, planLegend } from './figureLegend';
import { wrapText } from './wrapText';

/** Width of a text in a face, CSS pixels. Handed in, because only a browser can measure. */
export type MeasureFace = (words: string, face: Face) => number;

export interface FigureOptions {
  /** What is on the screen; null for the whole picture. */
  readonly visible: VisiblePart | null;
  /** The address that restores the view. */
  readonly link: string;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** How running text is set: face, height of a line and colour. */
interface Setting {
  readonly face: Face;
  readonly line: number;
  readonly token: string;
}

const margin = 24;
const title: Setting = { face: { family: 'serif', weight: 600, size: 28 }, line: 34, token: 'ink' };
const smallTitle: Setting = { face: { family: 'serif', weight: 600, size: 23 }, line: 28, token: 'ink' };
const words: Setting = { face: { family: 'sans', weight: 400, size: 14 }, line: 20, token: 'ink-2' };
const heading: Setting = { face: { family: 'sans', weight: 600, size: 12 }, line: 20, token: 'ink' };
const small: Setting = { face: { family: 'sans', weight: 400, size: 12 }, line: 16, token: 'ink-2' };
/** A line is never filled: where the page's fonts are not installed, a wider one takes their place in an SVG. */
const filled = 0.9;
/** From this width on the sources stand in two columns, as a line of small print over the whole cannot be read. */
const twoColumnsFrom = 880;

/**
 * The picture of a view with all it needs to be understood alone: title, what is left out, the signs that occur, the
 * articles it rests on, the state of the data, the day and the link. `record` as it was published.
 */
export function planFigure(
  record: OpenRecord,
  view: View,
  wishes: FigureOptions,
  measure: MeasureFace,
): Figure {
  const { frame, drawing } = drawView(record, view, wishes.visible ?? sheetRoom, (text, font) =>
    measure(text, nameFaces[font]),
  );
  const remaining = excludeSources(record, view.picture.excluded);
  const width = drawing.frame.width + 2 * margin;
  const room = width - 2 * margin;
  const texts: FigureText[] = [];
  const write = (text: string, setting: Setting, top: number, x = margin, wide = room): number => {
    const lines = wrapText(text, wide * filled, (part) => measure(part, setting.face));
    texts.push(...setLines(lines, setting, x, top));
    return top + lines.length * setting.line;
  };

  const called = viewSubject(remaining, view);
  let y = write(called, room < 600 ? smallTitle : title, margin);
  y = write(filterWords(remaining, view, frame), words, y + 4) + 12;
  const place = { x: margin, y };
  y += drawing.frame.height;

  const legend = planLegend(remaining, frame, room, measure);
  const under = { x: margin, y: y + 12 };
  y = under.y + legend.height;
  const direction = directionWords(frame);
  if (direction !== null) y = write(direction, small, y + 4);

  const rest = y + 12;
  const sources = articlesBehind(remaining, frame).map((article) => citeArticle(article, wishes.today).text);
  const none =
    frame.visibility.index.length === 0 ? 'nothing is shown' : 'what is shown rests on the file alone';
  y = writeSources(sources, none, rest + 12, room, write);
  const foot = y + 12;
  y = write(footWords(record, wishes.today), small, foot + 12);
  y = write(wishes.link, small, y);

  return {
    width,
    height: y + margin,
    title: `On the Record: ${called}`,
    description: descriptionOf(remaining, view, frame),
    drawing: {
      ...drawing,
      frame: moved(drawing.frame, place),
      shift: { x: drawing.shift.x + place.x, y: drawing.shift.y + place.y },
    },
    texts: [...texts, ...legend.texts.map((text) => ({ ...text, x: text.x + under.x, y: text.y + under.y }))],
    samples: legend.samples.map((sample) => ({ ...sample, x: sample.x + under.x, y: sample.y + under.y })),
    rules: [place.y, under.y - 12, rest, foot].map((at) => ({ x: margin, y: Math.round(at), width: room })),
  };
}

/** Room of the drawing on a page of paper with its margins: names are set there nearly as large as on the screen. */
const pageRoom: Viewport = { width: 620, height: 520 };

/**
 * The picture of a view for the head of a printed page, which says all else itself: the drawing, and under it the signs that
 * occur. `record` as it was published.
 */
export function planPrinted(record: OpenRecord, view: View, measure: MeasureFace): Figure {
  const { frame, drawing } = drawView(record, view, pageRoom, (text, font) => measure(text, nameFaces[font]));
  const remaining = excludeSources(record, view.picture.excluded);
  const legend = planLegend(remaining, frame, pageRoom.width, measure);
  const under = drawing.frame.height + 4;
  return {
    width: pageRoom.width,
    height: under + legend.height,
    title: viewSubject(remaining, view),
    description: descriptionOf(remaining, view, frame),
    drawing,
    texts: legend.texts.map((text) => ({ ...text, y: text.y + under })),
    samples: legend.samples.map((sample) => ({ ...sample, y: sample.y + under })),
    rules: [],
  };
}

/** `top` is the top of the first line; the baseline lies where a line's middle and half a small letter meet. */
function setLines(
  lines: readonly string[],
  { face, line, token }: Setting,
  x: number,
  top: number,
): FigureText[] {
  return lines.map((text, index) => ({
    words: text,
    x,
    y: top + index * line + line / 2 + 0.35 * face.size,
    face,
    token,
  }));
}

function filterWords(record: OpenRecord, view: View, { visibility }: Frame): string {
  return [shownCountWords(record, view, visibility), ...narrowingWords(record, view, visibility)].join(' ');
}

/** Articles with a quote that holds up something that is shown, in the order of the record. */
function articlesBehind(record: OpenRecord, { visibility }: Frame): Article[] {
  const { graph, dataset, excludedClaims } = record;
  const quoted = new Set(
    visibility.index.flatMap((relation) =>
      (graph.relations[relation]?.claims ?? []).flatMap(({ id, article }) =>
        excludedClaims.has(id) ? [] : [article],
      ),
    ),
  );
  return dataset.articles.filter(({ id }) => quoted.has(id));
}

type Write = (text: string, setting: Setting, top: number, x?: number, wide?: number) => number;

function writeSources(
  sources: readonly string[],
  /** Why there is none, where there is none. */
  none: string,
  top: number,
  room: number,
  write: Write,
): number {
  if (sources.length === 0) return write(`No source: ${none}.`, small, top);
  const start = write(sources.length === 1 ? 'Source' : 'Sources', heading, top);
  const columns = room >= twoColumnsFrom ? 2 : 1;
  const column = (room - (columns - 1) * margin) / columns;
  const perColumn = Math.ceil(sources.length / columns);
  const number = Math.max(20, 8 + 7 * String(sources.length).length);
  let lowest = start;
  for (let at = 0; at < columns; at += 1) {
    const x = margin + at * (column + margin);
    let y = start;
    for (const [index, source] of sources.entries()) {
      if (Math.floor(index / perColumn) !== at) continue;
      write(`${index + 1}`, small, y, x, Infinity);
      y = write(source, small, y, x + number, column - number) + 4;
    }
    lowest = Math.max(lowest, y);
  }
  return lowest;
}

function footWords({ fingerprint }: OpenRecord, today: string): string {
  const data = fingerprint === null ? [] : [`Data ${shortFingerprint(fingerprint)}.`];
  const parts = ['On the Record.', ...data, `Seen on ${dateWords(today)}.`];
  return [...parts, 'To be shown here implies no wrongdoing.'].join(' ');
}

function descriptionOf(record: OpenRecord, view: View, frame: Frame): string {
  const relations = frame.visibility.index.map((relation) => `${relationWords(record, relation)}.`);
  const data = record.fingerprint === null ? [] : [`Data fingerprint: SHA-256 ${record.fingerprint}.`];
  return [filterWords(record, view, frame), ...relations, ...data].join(' ');
}
