import type { ReactNode } from 'react';
import type { NotCoded } from '../../core/model/dataset';
import { passageWords } from '../../core/model/passageEnds';

interface Props {
  readonly passages: readonly NotCoded[];
  /** What else is said of each. */
  readonly beside?: (passage: NotCoded) => ReactNode;
}

/** Passages that were read and not used, by their first and last words, each with the reason. */
export function Passages({ passages, beside }: Props) {
  return (
    <ol className="passages">
      {passages.map((passage) => (
        <li key={`${passage.check.at} ${passage.fromWords} ${passage.reason}`}>
          <div>
            <blockquote translate="no">
              <q>{passageWords(passage)}</q>
            </blockquote>
            <p className="reason">
              <b>Not used.</b> {passage.reason}
            </p>
          </div>
          {beside?.(passage)}
        </li>
      ))}
    </ol>
  );
}
