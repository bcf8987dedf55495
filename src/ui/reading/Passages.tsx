import type { ReactNode } from 'react';
import type { NotCoded } from '../../core/model/dataset';

interface Props {
  readonly passages: readonly NotCoded[];
  /** What else is said of each. */
  readonly beside?: (passage: NotCoded) => ReactNode;
}

/** Passages that were read and not turned into claims, each with the reason. */
export function Passages({ passages, beside }: Props) {
  return (
    <ol className="passages">
      {passages.map((passage) => (
        <li key={`${passage.exact} ${passage.reason}`}>
          <div>
            <blockquote translate="no">
              <q>{passage.exact}</q>
            </blockquote>
            <p className="reason">
              <b>Not coded.</b> {passage.reason}
            </p>
          </div>
          {beside?.(passage)}
        </li>
      ))}
    </ol>
  );
}
