import { useState } from 'react';
import { askedInOrder, lacksEnd } from '../../core/ingest/preview/inOrder';
import type { Preview } from '../../core/ingest/preview/preview';
import type { ImportQuestion } from '../../core/ingest/preview/question';
import { useDesk } from '../base/desk';
import { CloseIcon } from '../base/icons';
import { useWindow } from '../base/useWindow';
import { Ask } from './Ask';
import { Becomes } from './Becomes';
import { Columns } from './Columns';
import { cellMarksOf } from './cellMarks';
import { Destination } from './Destination';
import { Detected } from './Detected';
import { Figures } from './Figures';
import { ImportFrame } from './ImportFrame';
import { ProblemList } from './ProblemList';
import { saveTemplate } from './templateFile';
import { type Answers, useAnswers } from './useAnswers';
import './filePage.css';

interface Props {
  readonly preview: Preview;
  /** How many answers have not been replied to. */
  readonly owed: number;
}

/** A file on its way in: on the left what it becomes, on the right what only the reader can say. */
export function FilePage({ preview, owed }: Props) {
  const { imports } = useDesk();
  const answers = useAnswers(owed);
  const [title, setTitle] = useState(preview.title);
  const [isLeaving, setLeaving] = useState(false);
  const { becoming } = preview;
  const asked = askedInOrder(preview.questions);
  const comes = becoming !== null && becoming.claims + becoming.people > 0;
  const mayLeave = () => {
    const may = !answers.isTouched || isLeaving;
    if (!may) setLeaving(true);
    return may;
  };
  return (
    <ImportFrame
      title="Import"
      file={preview.title}
      aside={
        <button type="button" className="text-button import-template" onClick={saveTemplate}>
          Example table to download
        </button>
      }
      first={['.import-ask:first-of-type input:checked', '.import-ask :is(input, select)', '.import-go']}
      mayLeave={mayLeave}
      onClose={() => imports.send({ kind: 'close' })}
    >
      {(close) => (
        <div className="import-page">
          <div className="import-panel">
            <Questions asked={asked} answers={answers} />
            <Destination preview={preview} title={title} onTitle={setTitle} isBusy={owed > 0} />
            <Foot
              comes={comes}
              isLeaving={isLeaving}
              onStay={() => setLeaving(false)}
              onImport={() => imports.send({ kind: 'build', title })}
              onCancel={() => mayLeave() && close()}
              onLeave={close}
            />
            <button
              type="button"
              className="icon-button import-close"
              aria-label="Close"
              onClick={() => mayLeave() && close()}
            >
              <CloseIcon />
            </button>
          </div>
          <Reading preview={preview} asked={asked} answers={answers} isBusy={owed > 0} />
        </div>
      )}
    </ImportFrame>
  );
}

interface ReadingProps {
  readonly preview: Preview;
  readonly asked: readonly ImportQuestion[];
  readonly answers: Answers;
  readonly isBusy: boolean;
}

/** What becomes of the file, its rows, and what was found out by itself. */
function Reading({ preview, asked, answers, isBusy }: ReadingProps) {
  const isNarrow = useWindow('narrow');
  const { becoming, questions, sample, problems } = preview;
  const marks = cellMarksOf(asked.find(hasCells) ?? null, sample);
  return (
    <div className="import-left">
      <div className="import-read">
        <Figures becoming={becoming} sample={sample} cure={cureOf(asked)} />
        {becoming ? (
          <Becomes becoming={becoming} isBusy={isBusy} marks={marks} />
        ) : (
          <ProblemList problems={problems.filter(({ severity }) => severity === 'error')} />
        )}
        {sample && <Columns sample={sample} answers={answers} marks={marks} isNarrow={isNarrow} />}
        <Noticed problems={problems} />
      </div>
      <Detected questions={questions.filter(({ where }) => where === 'detected')} answers={answers} />
    </div>
  );
}

function hasCells({ form, readings }: ImportQuestion): boolean {
  return form.kind === 'rules' || readings.length > 0;
}

/** Where nobody is named at an end, the way to say who it is. */
function cureOf(asked: readonly ImportQuestion[]): { words: string; target: string } | null {
  const missing = asked.find(lacksEnd);
  if (!missing) return null;
  const words = missing.id.endsWith('.from') ? 'Choose who it is from' : 'Choose who it is to';
  return { words, target: '.import-ask select' };
}

/** What was noticed while the file was read. */
function Noticed({ problems }: Pick<Preview, 'problems'>) {
  const noticed = problems.filter(({ severity }) => severity === 'warning');
  if (noticed.length === 0) return null;
  return (
    <section className="import-noticed" aria-label="Noticed on the way">
      <ProblemList problems={noticed} />
    </section>
  );
}

function Questions({
  asked,
  answers,
}: {
  readonly asked: readonly ImportQuestion[];
  readonly answers: Answers;
}) {
  const [first, ...others] = asked;
  return (
    <div className="import-questions">
      <p className="import-questions-count">
        {!first && 'Nothing to ask'}
        {first && others.length === 0 && '1 question'}
        {others.length > 0 && `${asked.length} questions, the weightiest first`}
      </p>
      {asked.map((question) => (
        <Ask key={question.id} question={question} answers={answers} isOnly={others.length === 0} />
      ))}
      {!first && (
        <p className="import-why">
          The file says all that is needed. Each column can be changed in its head.
        </p>
      )}
    </div>
  );
}

interface FootProps {
  readonly comes: boolean;
  readonly isLeaving: boolean;
  readonly onStay: () => void;
  readonly onImport: () => void;
  readonly onCancel: () => void;
  readonly onLeave: () => void;
}

function Foot({ comes, isLeaving, onStay, onImport, onCancel, onLeave }: FootProps) {
  if (isLeaving) {
    return (
      <div className="import-foot" role="alert">
        <p>Your answers are lost if you leave.</p>
        <button type="button" className="button" onClick={onLeave}>
          Leave
        </button>
        <button type="button" className="button" onClick={onStay}>
          Stay
        </button>
      </div>
    );
  }
  return (
    <div className="import-foot">
      <button
        type="button"
        className="button import-go"
        aria-disabled={!comes}
        aria-describedby="import-foot-words"
        onClick={() => comes && onImport()}
      >
        Import
      </button>
      <button type="button" className="button" onClick={onCancel}>
        Cancel
      </button>
      <p id="import-foot-words">
        {comes ? 'Stays in this browser. Your answers are remembered.' : 'Nothing would come in yet.'}
      </p>
    </div>
  );
}
