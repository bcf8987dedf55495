import { useLayoutEffect, useRef } from 'react';
import { statedDate } from '../../core/evidence/relationDate';
import { relationSentence } from '../../core/evidence/wording';
import { type SentenceObstacles, sentencePosition } from '../../core/picture/sentencePosition';
import type { OpenRecord } from '../../core/record/record';
import { standingLabel } from '../../core/record/remainingEvidence';
import type { Item } from '../../core/scene/item';
import { useDesk, useSession } from '../base/desk';
import './hoverSentence.css';

interface Props {
  /** What it is laid over; null where nothing is drawn. */
  readonly obstaclesNow?: () => SentenceObstacles | null;
}

/** The sentence beside what is pointed at. It says nothing that a click, a tap or the keyboard would not. */
export default function HoverSentence({ obstaclesNow }: Props) {
  const { record } = useDesk();
  const hovered = useSession((session) => session.pointer.hovered);
  const sentence = useRef<HTMLParagraphElement>(null);
  // Its size is known only when it is there; this runs before it is seen.
  useLayoutEffect(() => {
    const element = sentence.current;
    if (!element || !hovered) return;
    const size = { width: element.offsetWidth, height: element.offsetHeight };
    const range = obstaclesNow?.();
    const { x, y } = range ? sentencePosition(range, [hovered.item], hovered.at, size) : hovered.at;
    element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  }, [hovered, obstaclesNow]);
  if (!hovered) return null;
  return (
    <p ref={sentence} className="hover-sentence" aria-hidden="true" data-testid="hover">
      {hoverWords(record, hovered.item)}
    </p>
  );
}

function hoverWords(record: OpenRecord, item: Item): string {
  const { graph, naming } = record;
  if (item.kind === 'person') {
    const relations = graph.degree[item.person] ?? 0;
    return `${graph.people[item.person]?.name ?? ''}, ${relations === 1 ? '1 relation' : `${relations} relations`}`;
  }
  const relation = graph.relations[item.relation];
  const standing = record.standings[item.relation];
  if (!relation || !standing) return '';
  const date = statedDate(relation, record.excludedClaims);
  const words = relationSentence(relation, standing.id, naming);
  return `${words}${date ? `, ${date.words}` : ''}. ${standingLabel(record, item.relation)}.`;
}
