import { type MarkedPart, markWords } from '../../core/query/search/marks';
import type { QueryWord } from '../../core/query/search/queryWords';

interface Props {
  readonly text: string;
  readonly words: readonly QueryWord[];
  /** Names that are one slip away are marked, too. */
  readonly near?: boolean;
}

/** A text in which the words that were looked for are marked. */
export function MarkedText({ text, words, near = false }: Props) {
  return (
    <bdi>
      <MarkedParts parts={markWords(text, words, near)} />
    </bdi>
  );
}

export function MarkedParts({ parts }: { readonly parts: readonly MarkedPart[] }) {
  let at = 0;
  return parts.map(({ text, marked }) => {
    const key = at;
    at += text.length;
    return marked ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
  });
}
