import { useState } from 'react';
import { capital } from '../../core/english/capital';
import { count } from '../../core/evidence/wording';
import { type Mode, withPicture } from '../../core/view/viewState';
import { printPage } from '../../shell/page/printPage';
import { chooseTheme, readThemeChoice, type ThemeChoice } from '../../shell/page/themeChoice';
import { say } from '../../shell/stores/sessionStore';
import { useChange, useDesk, useView } from '../base/desk';
import { focusAfter } from '../base/focusAfter';
import { Dialog } from '../dialog/Dialog';
import { LaterDossier } from '../export/Paper';
import { ImportMenu } from '../import/ImportMenu';
import { useAsk } from '../tour/useAsk';
import { useTour } from '../tour/useTour';
import MovedPeople from './MovedPeople';
import './menu.css';

const themes: readonly { readonly id: ThemeChoice; readonly words: string }[] = [
  { id: 'system', words: 'As the device' },
  { id: 'paper', words: 'Paper' },
  { id: 'ink', words: 'Ink' },
  { id: 'contrast', words: 'High contrast' },
];

interface Props {
  readonly mode: Mode;
  readonly onClose: () => void;
}

/** The menu; open for as long as it is there. */
export default function MenuDialog({ mode, onClose }: Props) {
  const { record, session } = useDesk();
  const isolates = useView((view) => view.picture.isolates);
  const pins = useView((view) => view.picture.pins);
  const [before] = useState(isolates);
  const alone = record.graph.people.filter((_, person) => record.graph.degree[person] === 0);
  const isolatesWords = count(alone.length, 'person', 'people');
  // Said when the menu is gone: while it is open, the live region outside of it is silent.
  const tell = () => {
    onClose();
    if (isolates === before) return;
    const where = isolates ? `shown${mode === 'list' ? ' below' : ''}` : 'hidden';
    say(session, `${capital(isolatesWords)} without a line ${where}.`);
  };
  return (
    <Dialog title="Menu" className="menu" first=".dialog-close" onClose={tell}>
      {(close) => {
        // The focus comes back before another dialog takes it, so that closing that one leads here again.
        const leaveFor = (act: () => void) => {
          close();
          act();
        };
        return (
          <>
            <Starts leaveFor={leaveFor} />
            <Themes />
            {(alone.length > 0 || pins.length > 0) && (
              <People words={isolatesWords} alone={alone.length > 0} />
            )}
            <ImportMenu leaveFor={leaveFor} />
            <Exports leaveFor={leaveFor} />
            <About />
          </>
        );
      }}
    </Dialog>
  );
}

interface LeaveProps {
  /** Does something that opens elsewhere, once the menu is closed. */
  readonly leaveFor: (act: () => void) => void;
}

function Starts({ leaveFor }: LeaveProps) {
  const { questions, steps, begin } = useTour();
  const ask = useAsk();
  if (questions.length + steps.length === 0) return null;
  return (
    <section className="menu-takes">
      <h3>Where to start</h3>
      {questions.map(({ ask: question, link }) => (
        <button
          key={question}
          type="button"
          className="text-button"
          onClick={() => leaveFor(() => ask(link))}
        >
          {question}
        </button>
      ))}
      {steps.length > 0 && (
        <button type="button" className="text-button" onClick={() => leaveFor(begin)}>
          Take the tour
        </button>
      )}
    </section>
  );
}

function Themes() {
  const [theme, setTheme] = useState(readThemeChoice);
  return (
    <fieldset>
      <legend>Theme</legend>
      {themes.map(({ id, words }) => (
        <label key={id} className="choice">
          <input
            type="radio"
            name="theme"
            checked={theme === id}
            onChange={() => {
              chooseTheme(id);
              setTheme(id);
            }}
          />
          {words}
        </label>
      ))}
    </fieldset>
  );
}

interface PeopleProps {
  readonly words: string;
  /** There is somebody without a line. */
  readonly alone: boolean;
}

function People({ words, alone }: PeopleProps) {
  const change = useChange();
  const isolates = useView((view) => view.picture.isolates);
  const pins = useView((view) => view.picture.pins);
  return (
    <fieldset>
      <legend>People</legend>
      {alone && (
        <label className="choice">
          <input
            type="checkbox"
            checked={isolates}
            onChange={() =>
              change((view) => withPicture(view, { isolates: !isolates, camera: null }), 'replace')
            }
          />
          Show the {words} without a line
        </label>
      )}
      {pins.length > 0 && <MovedPeople />}
      {pins.length > 0 && (
        <button
          type="button"
          className="text-button"
          onClick={() =>
            focusAfter(
              () => change((view) => withPicture(view, { pins: [] }), 'push'),
              '.menu input[type="checkbox"]',
            )
          }
        >
          Put everybody back in their place
        </button>
      )}
    </fieldset>
  );
}

function Exports({ leaveFor }: LeaveProps) {
  const { session } = useDesk();
  return (
    <section className="menu-takes">
      <h3>To take with you</h3>
      <button
        type="button"
        className="text-button"
        onClick={() =>
          leaveFor(() => session.setState({ dialog: { kind: 'citation', of: { kind: 'view' } } }))
        }
      >
        Cite this view
      </button>
      <button
        type="button"
        className="text-button"
        onClick={() => leaveFor(() => session.setState({ dialog: { kind: 'picture' } }))}
      >
        Save or copy a picture
      </button>
      <button
        type="button"
        className="text-button"
        onClick={() => leaveFor(() => session.setState({ dialog: { kind: 'data' } }))}
      >
        Save the data
      </button>
      <button
        type="button"
        className="text-button"
        onClick={() => leaveFor(() => void LaterDossier.fetch().finally(printPage))}
      >
        Print these relations
      </button>
    </section>
  );
}

function About() {
  const { record } = useDesk();
  const { file } = record.dataset.edition;
  const isOwn = file !== undefined;
  return (
    <section>
      <h3>About this record</h3>
      <p>
        {isOwn ? (
          <>
            These lines are what <bdi>{file}</bdi> says. Nobody here read its sources, and what it does not
            say is said to be missing.
          </>
        ) : (
          `Every line stands on words that were read in one of ${record.dataset.articles.length} articles. What an article does not state, its outlet, its date, a surname, is left out here, too.`
        )}
      </p>
      <p>
        To be shown here implies no wrongdoing. People are not coloured by party, and no kind of line counts
        for more than another.
      </p>
      <p>
        {isOwn
          ? 'Found a mistake? Mend it in the file, and open the file again: you are told what has changed.'
          : 'Found a mistake? Open the quote, press “Copy link to it”, and send the link to whoever gave you this edition, with a word on what is wrong. This page sends nothing itself. A claim that does not hold is withdrawn in the open, with the reason.'}
      </p>
      <p>Nothing you do here leaves your browser.</p>
    </section>
  );
}
