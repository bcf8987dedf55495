import { useStore } from 'zustand';
import type { Preview } from '../../core/ingest/preview/preview';
import type { Joined } from '../../core/ingest/record/joinRecords';
import { useDesk } from '../base/desk';
import { joinedWords } from './reportWords';

interface Props {
  readonly preview: Preview;
  readonly title: string;
  readonly onTitle: (title: string) => void;
  readonly isBusy: boolean;
}

/** Whether the file becomes a record of its own, under a title of the reader's, or is added to the one that is open. */
export function Destination({ preview, title, onTitle, isBusy }: Props) {
  const { imports, whole } = useDesk();
  const source = useStore(imports.store, (state) => state.source);
  const base = useStore(imports.store, (state) => state.base);
  // A file that is read again is no addition to itself.
  const again = source?.kind === 'give' ? source.again : undefined;
  const open = again ? again.base : whole.dataset;
  return (
    <section className="import-where" aria-labelledby="import-where">
      <h3 id="import-where">Where it goes</h3>
      {open && (
        <label className="choice">
          <input
            type="radio"
            name="import-where"
            checked={base !== null}
            onChange={() => imports.send({ kind: 'join', base: open })}
          />
          <span>
            Add to the record that is open
            <span className="import-added">
              {addedWords(open.edition.headline, base !== null, preview.joined, isBusy)}
            </span>
          </span>
        </label>
      )}
      {open && (
        <label className="choice">
          <input
            type="radio"
            name="import-where"
            checked={base === null}
            onChange={() => imports.send({ kind: 'join', base: null })}
          />
          Open it instead of it
        </label>
      )}
      {base === null && (
        <label className="import-title">
          Title of the record
          <input type="text" value={title} onChange={({ currentTarget }) => onTitle(currentTarget.value)} />
        </label>
      )}
    </section>
  );
}

function addedWords(record: string, isChosen: boolean, joined: Joined | null, isBusy: boolean): string {
  if (!isChosen || (isBusy && !joined)) return record;
  return `${record}. ${joined ? joinedWords(joined) : 'Both are too large for one record: it opens on its own.'}`;
}
