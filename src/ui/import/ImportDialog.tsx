import { useState } from 'react';
import { useStore } from 'zustand';
import { curesOf } from '../../core/import/cures';
import type { ImportJob, ImportTask } from '../../core/import/importSession';
import type { ImportProblem } from '../../core/ingest/parsed/problem';
import { useDesk } from '../base/desk';
import { Dialog } from '../dialog/Dialog';
import { FilePage } from './FilePage';
import { ProblemList } from './ProblemList';
import { pickFile } from './pickFile';
import { ReportPage } from './ReportPage';
import { saveTemplate } from './templateFile';
import './importDialog.css';

const titles: Record<ImportJob['stage'], string> = {
  none: '',
  waiting: 'Your own data',
  working: 'Your own data',
  asking: '',
  refused: 'This file was not taken',
  failed: 'This file was not taken',
  taken: '',
};

/** What becomes of the reader's own data, from the file to the report. Open for as long as something is to be said. */
export default function ImportDialog() {
  const { imports } = useDesk();
  const job = useStore(imports.store, (state) => state.job);
  // Each stage is a dialog of its own, so that the focus goes to what is new.
  const { stage } = job;
  if (job.stage === 'asking') return <FilePage preview={job.preview} owed={job.owed} />;
  if (job.stage === 'taken') return <Report />;
  const first = stage === 'waiting' ? '.own-pick' : '.dialog-close';
  return (
    <Dialog
      key={stage}
      title={titles[stage]}
      className="own"
      first={first}
      onClose={() => imports.send({ kind: 'close' })}
    >
      {(close) => <DrawingArea job={job} close={close} />}
    </Dialog>
  );
}

function DrawingArea({ job, close }: { readonly job: ImportJob; readonly close: () => void }) {
  switch (job.stage) {
    case 'none':
      return null;
    case 'waiting':
      return <Waiting wanted={job.wanted} />;
    case 'working':
      return <Working task={job.task} close={close} />;
    case 'asking':
      return null;
    case 'refused':
      return (
        <>
          <p>What is shown has not changed.</p>
          <ProblemList problems={job.problems} />
          <Cures problems={job.problems} />
          <Again close={close} />
        </>
      );
    case 'failed':
      return (
        <>
          <p>{job.problem}</p>
          <Again close={close} />
        </>
      );
    case 'taken':
      return null;
  }
}

/** What came of the record on the desk; nothing of one that was kept. */
function Report() {
  const shown = useStore(useDesk().imports.store, (state) => state.shown);
  return shown?.report ? <ReportPage shown={shown} report={shown.report} /> : null;
}

function Waiting({ wanted }: { readonly wanted: string | null }) {
  const { imports } = useDesk();
  const [text, setText] = useState('');
  return (
    <>
      {wanted !== null && (
        <p>
          <b>This link is to a view of data that is not in this browser.</b> Open the file it was made from,
          and the view is restored. Its fingerprint begins with <code translate="no">{wanted}</code>.
        </p>
      )}
      <p>
        Open a table (CSV, .xlsx, .ods), a graph (GEXF, GraphML, Cytoscape JSON, JSON Graph Format, nodes and
        links as JSON) or a file that was saved here. You can also drop it anywhere on the page. Nothing
        leaves this browser.
      </p>
      <div className="dialog-actions">
        <button type="button" className="button own-pick" onClick={pickFile}>
          Choose a file
        </button>
        <button type="button" className="text-button" onClick={saveTemplate}>
          Example table to download
        </button>
      </div>
      <label className="own-paste">
        Or paste it here
        <textarea
          rows={5}
          spellCheck={false}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <div className="dialog-actions">
        <button
          type="button"
          className="button"
          disabled={text.trim() === ''}
          onClick={() => imports.send({ kind: 'give', content: text })}
        >
          Read what was pasted
        </button>
      </div>
    </>
  );
}

interface WorkingProps {
  readonly task: ImportTask;
  readonly close: () => void;
}

/** How far it is, from 0 to 1, where that can be told; and its name. */
function progressOf(task: ImportTask): readonly [words: string, share?: number] {
  switch (task.kind) {
    case 'finding':
      return ['Opening your data'];
    case 'building':
      return ['Making claims of it'];
    case 'opening':
      return ['Taking it in', 1];
    case 'arriving':
      return ['Taking it in', task.share];
    case 'reading':
      if (task.share === 1) return ['Making claims of it'];
      return task.share === null ? ['Reading the file'] : ['Reading the file', task.share];
  }
}

function Working({ task, close }: WorkingProps) {
  const [words, share] = progressOf(task);
  return (
    <>
      <label className="own-progress">
        {words}
        <progress value={share} max={1} />
      </label>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={close}>
          Stop
        </button>
        <p>What is shown stays until all of it is there.</p>
      </div>
    </>
  );
}

/** What may help, each as a button. */
function Cures({ problems }: { readonly problems: readonly ImportProblem[] }) {
  const { imports } = useDesk();
  const source = useStore(imports.store, (state) => state.source);
  const cures = curesOf(source, problems);
  if (cures.length === 0) return null;
  return (
    <div className="dialog-actions">
      {cures.map(({ words, event }) => (
        <button key={words} type="button" className="button" onClick={() => imports.send(event)}>
          {words}
        </button>
      ))}
    </div>
  );
}

function Again({ close }: { readonly close: () => void }) {
  return (
    <div className="dialog-actions">
      <button type="button" className="button" onClick={pickFile}>
        Choose another file
      </button>
      <button type="button" className="button" onClick={close}>
        Close
      </button>
    </div>
  );
}
