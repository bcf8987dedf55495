import { safeHref } from '../../core/evidence/safeHref';
import { withTextFragment } from '../../core/evidence/textFragment';
import type { Claim } from '../../core/model/dataset';
import './liveArticle.css';

interface Props {
  readonly url: string;
  /** To be found there; null where no words are on record. */
  readonly quote: Claim['quote'];
}

/** The way to the quote where the outlet has it. An address that may not be a link stands as text, with the reason. */
export default function LiveArticle({ url, quote }: Props) {
  const safe = safeHref(url);
  if (!safe.ok) {
    return (
      <p className="live-article">
        The address held is not a link, as {safe.reason}: <bdi>{url}</bdi>
      </p>
    );
  }
  return (
    <p className="live-article">
      <a
        href={quote === null ? safe.href : withTextFragment(safe.href, quote)}
        target="_blank"
        rel="noopener noreferrer"
      >
        {quote === null ? 'Open the source' : 'Find it in the live article'}
        <span className="unseen"> (opens a new tab)</span>
      </a>{' '}
      <bdi>{safe.host}</bdi>
    </p>
  );
}
