import { statedDate } from '../../core/evidence/relationDate';
import { relationSentence } from '../../core/evidence/wording';
import type { Item } from '../../core/scene/planPicture';
import type { OpenRecord } from '../../core/view/record';
import { standingLabel } from '../../core/view/weighedEvidence';
import { useDesk, useSession } from '../desk';

/** Less room than this above the pointer, and the sentence stands below it. CSS pixels. */
const roomAbove = 64;

/** The sentence beside the pointer. It says nothing that a click, a tap or the keyboard would not. */
export function HoverSentence() {
  const { record } = useDesk();
  const hovered = useSession((session) => session.hovered);
  if (!hovered) return null;
  const { x, y } = hovered.at;
  return (
    <p
      className="hover-sentence"
      aria-hidden="true"
      style={{ left: `clamp(150px, ${x}px, calc(100% - 150px))`, top: y }}
      data-below={y < roomAbove || undefined}
      data-testid="hover"
    >
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
  const date = statedDate(relation, record.setAside);
  const words = relationSentence(relation, standing.id, naming);
  return `${words}${date ? `, ${date.words}` : ''}. ${standingLabel(record, item.relation)}.`;
}
