import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { isReading } from '../../core/view/viewState';
import { takeDroppedFiles } from '../../shell/droppedFiles';
import { useDesk, useView } from '../desk';
import { later } from '../later';
import { RegionBoundary } from '../RegionBoundary';
import './own.css';

const OwnDialog = later(() => import('./OwnDialog'));

/** Takes files that are dropped on the page, and shows what becomes of them. On a page of articles a drop is a text. */
export function OwnData() {
  const { own } = useDesk();
  const stage = useStore(own.store, ({ taking }) => taking.stage);
  const reading = useView(({ mode }) => mode !== null && isReading(mode));
  const [over, setOver] = useState(false);
  useEffect(
    () => (reading ? undefined : takeDroppedFiles({ onOver: setOver, onDrop: own.take })),
    [reading, own],
  );
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
          own.take([...(currentTarget.files ?? [])]);
          // So that the same file can be chosen again.
          currentTarget.value = '';
        }}
      />
      {over && (
        <p className="own-drop" aria-hidden="true">
          Drop it to look at it here. It stays in this browser.
        </p>
      )}
      {stage !== 'none' && (
        <RegionBoundary region="dialog for your data">
          <OwnDialog />
        </RegionBoundary>
      )}
    </>
  );
}
