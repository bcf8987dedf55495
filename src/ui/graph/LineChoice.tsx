import { useEffect, useRef } from 'react';
import { useDesk, useSession } from '../desk';
import { LineSample } from '../key/LineSample';
import { useOpen } from '../openItem';
import { RelationSentence } from '../RelationSentence';

/** Where several lines lie on top of each other: which one is meant. */
export function LineChoice() {
  const { record, session } = useDesk();
  const choice = useSession((state) => state.choice);
  const open = useOpen();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (choice) list.current?.querySelector('button')?.focus();
  }, [choice]);
  if (!choice) return null;
  const close = () => session.setState({ choice: null });
  return (
    <div
      ref={list}
      className="line-choice"
      role="dialog"
      aria-label="Lines at this place"
      style={{ left: choice.at.x, top: choice.at.y }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <p>{choice.relations.length} relations here</p>
      <ul>
        {choice.relations.map((index) => {
          const relation = record.graph.relations[index];
          if (!relation) return null;
          return (
            <li key={relation.id}>
              <button type="button" onClick={() => open({ kind: 'relation', relation: index })}>
                <LineSample type={relation.type} width={34} />
                <RelationSentence relation={index} />
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
