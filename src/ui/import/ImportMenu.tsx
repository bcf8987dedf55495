import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { showsArticles } from '../../core/view/viewState';
import { forgetRecord, type KeptTitle, keptTitles } from '../../shell/files/keptRecords';
import { put } from '../../shell/stores/sessionStore';
import { useChange, useDesk, useSession, useView } from '../base/desk';
import { useWindow } from '../base/useWindow';

interface Props {
  /** Does something that opens elsewhere, once the menu is closed. */
  readonly leaveFor: (act: () => void) => void;
}

/** The way to the reader's own data: a new file, what is kept in this browser, and back. */
export function ImportMenu({ leaveFor }: Props) {
  const { imports, whole } = useDesk();
  const [kept, setKept] = useState<readonly KeptTitle[]>([]);
  useEffect(() => {
    void keptTitles().then(setKept);
  }, []);
  const forget = async (fingerprint: string) => {
    await forgetRecord(fingerprint);
    setKept(await keptTitles());
  };
  const others = kept.filter(({ fingerprint }) => fingerprint !== whole.fingerprint);
  return (
    <section className="menu-takes">
      <h3>Your own data</h3>
      <button
        type="button"
        className="text-button"
        onClick={() => leaveFor(() => imports.send({ kind: 'ask' }))}
      >
        Open a file
      </button>
      <ReadAgainButton leaveFor={leaveFor} />
      <OverviewAgain leaveFor={leaveFor} />
      {whole.dataset.edition.file !== undefined && (
        <button
          type="button"
          className="text-button"
          onClick={() => leaveFor(() => imports.send({ kind: 'leave' }))}
        >
          Back to the shipped record
        </button>
      )}
      {others.length > 0 && (
        <ul className="own-kept" aria-label="Kept in this browser">
          {others.map(({ fingerprint, name }) => (
            <li key={fingerprint}>
              <button
                type="button"
                className="text-button"
                onClick={() => leaveFor(() => imports.send({ kind: 'find', data: fingerprint }))}
              >
                <bdi>{name}</bdi>
              </button>
              <button
                type="button"
                className="text-button"
                aria-label={`Forget ${name}`}
                onClick={() => void forget(fingerprint)}
              >
                Forget
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** How the record on the desk was read, while its file is there. */
function ReadAgainButton({ leaveFor }: Props) {
  const { imports } = useDesk();
  const canReread = useStore(
    imports.store,
    ({ shown }) => shown?.report?.read != null && shown.content !== null,
  );
  if (!canReread) return null;
  return (
    <button
      type="button"
      className="text-button"
      onClick={() => leaveFor(() => imports.send({ kind: 'reread', look: { kind: 'first' } }))}
    >
      How was this read?
    </button>
  );
}

/** The overview that was closed, beside the drawing again. */
function OverviewAgain({ leaveFor }: Props) {
  const { session, selectedOf } = useDesk();
  const change = useChange();
  const isClosed = useSession((state) => state.panel.overviewClosed);
  const reading = useView(({ mode }) => mode !== null && showsArticles(mode));
  const narrow = useWindow('narrow');
  if (!isClosed || reading || narrow) return null;
  const show = () => {
    put(session, {
      panel: { overviewClosed: false, sourcesOpen: false },
      focus: { readOn: true, openedBy: 'menu-button' },
    });
    change((view) => (selectedOf(view) ? { ...view, selection: { kind: 'none' } } : view), 'push');
  };
  return (
    <button type="button" className="text-button" onClick={() => leaveFor(show)}>
      Where to begin
    </button>
  );
}
