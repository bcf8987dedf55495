import type { FigureSample, FigureText } from '../egress/figure';
import { inSeries } from '../english/numerals';
import { typeOf } from '../model/graph';
import type { RelationType } from '../model/relationTypes';
import type { Frame } from '../picture/frame';
import type { OpenRecord } from '../record/record';
import { addSegment, type DrawPlan, emptyPlan } from '../scene/drawPlan';
import type { Face } from '../scene/lettering';
import { lineMarkWords } from '../scene/lineStyle';
import { markOf } from '../scene/planItem';
import { planMark } from '../scene/planLine';
import { sampleHeight, samplePlan } from '../scene/samplePlan';
import { lineWeight } from '../scene/subject';
import { recededWords } from '../words/shownWords';

/** A piece of the legend: what is drawn, how wide that is, and what it means. */
interface Entry {
  readonly plan: DrawPlan;
  readonly width: number;
  readonly words: string;
}

interface Legend {
  readonly samples: readonly FigureSample[];
  readonly texts: readonly FigureText[];
  readonly height: number;
}

const face: Face = { family: 'sans', weight: 400, size: 13 };
const row = 24;
const gap = { inside: 8, between: 24 } as const;

/** What the signs in a drawing mean, those that occur in it and no others, in rows no wider than `width`. */
export function planLegend(
  record: OpenRecord,
  frame: Frame,
  width: number,
  measure: (words: string, face: Face) => number,
): Legend {
  const samples: FigureSample[] = [];
  const texts: FigureText[] = [];
  let x = 0;
  let y = 0;
  for (const entry of entriesOf(record, frame)) {
    const taken = entry.width + gap.inside + measure(entry.words, face);
    if (x > 0 && x + taken > width) {
      x = 0;
      y += row;
    }
    samples.push({ plan: entry.plan, x, y: y + (row - sampleHeight) / 2 });
    texts.push({
      words: entry.words,
      x: x + entry.width + gap.inside,
      y: y + row / 2 + 4.5,
      face,
      token: 'ink',
    });
    x += taken + gap.between;
  }
  return { samples, texts, height: texts.length > 0 ? y + row : 0 };
}

/** In which direction the lines run: a sample has no names at its ends. */
export function directionWords(frame: Frame): string | null {
  const roles = typesIn(frame).map(({ fromRole }) => fromRole);
  return roles.length === 0
    ? null
    : `In each sample the line runs from left to right: from the ${inSeries(roles, 'or')}.`;
}

function typesIn({ scene, visibility }: Frame): RelationType[] {
  const { graph } = scene.subject;
  const shown = new Set(visibility.index.map((relation) => typeOf(graph, relation)));
  return graph.types.filter((type) => shown.has(type));
}

function entriesOf(record: OpenRecord, frame: Frame): Entry[] {
  const { visibility, appearance } = frame;
  const marks = new Set(visibility.index.map((relation) => markOf(appearance, visibility, relation)));
  const receded = recededWords(record, visibility);
  return [
    ...typesIn(frame).map((type) => ({ plan: samplePlan(type, 56), width: 56, words: type.phrase })),
    ...weights
      .filter(({ width }) => visibility.index.some((relation) => lineWeight(appearance, relation) === width))
      .map(({ width, words }) => ({ plan: strokePlan(width), width: 28, words })),
    ...signs
      .filter((mark) => marks.has(mark))
      .map((mark) => ({
        plan: markPlan(mark),
        width: 12,
        words: lineMarkWords[mark](record.yearCounts.unit),
      })),
    ...(receded === null ? [] : [{ plan: strokePlan(1, 'hair'), width: 28, words: `faint: ${receded}` }]),
  ];
}

const weights = [
  { width: 1.75, words: 'one origin' },
  { width: 2.5, words: 'two origins' },
  { width: 3.5, words: 'three origins or more' },
] as const;

const signs = ['tentative', 'contested', 'possibly'] as const;

function strokePlan(width: number, token = 'ink'): DrawPlan {
  const plan = emptyPlan();
  addSegment(plan, { token, width, round: false }, [0, sampleHeight / 2, 28, sampleHeight / 2]);
  return plan;
}

function markPlan(mark: (typeof signs)[number]): DrawPlan {
  const plan = emptyPlan();
  planMark(plan, { x: 6, y: sampleHeight / 2 }, mark, 'ink');
  return plan;
}
