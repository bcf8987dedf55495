import type { RecordChanges } from '../../core/ingest/compareRecords';
import type { Claim } from '../../core/model/dataset';
import { typeWith } from '../../core/model/relationTypes';
import { useDesk } from '../base/desk';

/** What the file says otherwise than what was shown before. */
export function Changes({ changes }: { readonly changes: RecordChanges }) {
  const { before, added, gone, changed, same } = changes;
  return (
    <section>
      <h3>
        Since <bdi>{before}</bdi>
      </h3>
      <p>
        {same === 1 ? 'One claim is' : `${same.toLocaleString('en')} claims are`} the same. The older data is
        kept as it was, under its own name in the menu.
      </p>
      <ClaimList words="new" claims={added} />
      <ClaimList words="gone" claims={gone} />
      <ClaimList words="changed" claims={changed.map(({ after }) => after)} />
    </section>
  );
}

const most = 200;

function ClaimList({ words, claims }: { readonly words: string; readonly claims: readonly Claim[] }) {
  const { whole } = useDesk();
  if (claims.length === 0) return null;
  return (
    <details className="own-settled">
      <summary>
        {claims.length.toLocaleString('en')} {words}
      </summary>
      <ul className="own-problems">
        {claims.slice(0, most).map((claim) => (
          <li key={claim.id}>
            <bdi>{whole.naming.person(claim.from)}</bdi>{' '}
            {claim.named ?? typeWith(whole.graph.types, claim.type).phrase}{' '}
            <bdi>{whole.naming.person(claim.to)}</bdi>
          </li>
        ))}
      </ul>
      {claims.length > most && (
        <p className="quiet">And {(claims.length - most).toLocaleString('en')} more.</p>
      )}
    </details>
  );
}
