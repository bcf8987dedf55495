import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { ImportJob } from '../../core/import/importSession';
import { showsArticles } from '../../core/view/viewState';
import { receiveDroppedFiles } from '../../shell/files/droppedFiles';
import { useDesk, useView } from '../base/desk';
import { lazy } from '../base/lazy';
import { RegionBoundary } from '../base/RegionBoundary';
import './import.css';

const ImportDialog = lazy(() => import('./ImportDialog'));

/** Takes files that are dropped on the page, and shows what becomes of them. On a page of articles a drop is a text. */
export function ImportedData() {
  const { imports } = useDesk();
  const stage = useStore(imports.store, ({ job }) => job.stage);
  const reading = useView(({ mode }) => mode !== null && showsArticles(mode));
  const [over, setOver] = useState(false);
  useEffect(
    () =>
      reading
        ? undefined
        : receiveDroppedFiles({
            onOver: setOver,
            onDrop: (content) => imports.send({ kind: 'give', content }),
          }),
    [reading, imports],
  );
  const open = useOpenStage(stage);
  return (
    <>
      <input
        type="file"
        className="own-file"
        id="own-file"
        multiple
        hidden
        aria-label="Open a file of your own"
        onChange={({ currentTarget }) => {
          imports.send({ kind: 'give', content: [...(currentTarget.files ?? [])] });
          // So that the same file can be chosen again.
          currentTarget.value = '';
        }}
      />
      {over && (
        <p className="own-drop" aria-hidden="true">
          Drop it to look at it here. It stays in this browser.
        </p>
      )}
      {(open || (stage !== 'none' && stage !== 'working')) && (
        <RegionBoundary region="dialog for your data">
          <ImportDialog />
        </RegionBoundary>
      )}
    </>
  );
}

/** A dialog that is gone as soon as it is there says nothing: work is told of where it takes longer than this, milliseconds. */
const patience = 300;

/** Whether the dialog is open. Work that begins in it goes on in it. */
function useOpenStage(stage: ImportJob['stage']): boolean {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (stage !== 'working' || open) {
      setOpen(stage !== 'none');
      return;
    }
    const late = setTimeout(() => setOpen(true), patience);
    return () => clearTimeout(late);
  }, [stage, open]);
  return open && stage !== 'none';
}
