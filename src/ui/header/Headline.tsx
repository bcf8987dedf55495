import { useStore } from 'zustand';
import { useDesk } from '../base/desk';
import { Starts } from '../tour/Starts';
import './headline.css';

export function Headline() {
  const { record, imports } = useDesk();
  const { edition } = record.dataset;
  const report = useStore(imports.store, ({ shown }) => shown?.report);
  return (
    <div className="headline">
      <h1>
        <bdi>{edition.headline}</bdi>
      </h1>
      <p>{edition.howToRead}</p>
      {edition.file === undefined ? (
        <Starts />
      ) : (
        <p className="own-ways">
          {report && (
            <button type="button" className="text-button" onClick={() => imports.send({ kind: 'report' })}>
              What came in
            </button>
          )}
          <button type="button" className="text-button" onClick={() => imports.send({ kind: 'leave' })}>
            Back to the shipped record
          </button>
        </p>
      )}
    </div>
  );
}
