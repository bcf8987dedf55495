import { useRef, useState } from 'react';
import { count } from '../../core/evidence/wording';
import { capital } from '../../core/model/capital';
import type { Mode } from '../../core/view/viewState';
import { printPage } from '../../shell/printPage';
import { say } from '../../shell/sessionStore';
import { chooseTheme, readThemeChoice, type ThemeChoice } from '../../shell/themeChoice';
import { useChange, useDesk, useView } from '../desk';
import { focusAfter } from '../focusAfter';
import { CloseIcon, MenuIcon } from '../icons';
import { later } from '../later';
import { Dossier } from '../print/Paper';
import { useTour } from '../tour/useTour';

const themes: readonly { readonly id: ThemeChoice; readonly words: string }[] = [
  { id: 'system', words: 'As the device' },
  { id: 'paper', words: 'Paper' },
  { id: 'ink', words: 'Ink' },
  { id: 'contrast', words: 'High contrast' },
];

/** Not before the menu is first opened, and then only where somebody was moved. */
const MovedPeople = later(() => import('./MovedPeople'));

export function Menu({ mode }: { readonly mode: Mode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { record, session } = useDesk();
  const change = useChange();
  const { questions, steps, begin, ask } = useTour();
  const loners = useView((view) => view.loners);
  const [before, setBefore] = useState(loners);
  const pins = useView((view) => view.pins);
  const [theme, setTheme] = useState(readThemeChoice);
  const alone = record.graph.people.filter((_, person) => record.graph.degree[person] === 0);
  const lonersWords = count(alone.length, 'person', 'people');
  const show = () => {
    setBefore(loners);
    dialog.current?.showModal();
  };
  // Said when the menu is gone: while it is open, the live region outside of it is silent.
  const tell = () => {
    if (loners === before) return;
    const where = loners ? `shown${mode === 'list' ? ' below' : ''}` : 'hidden';
    say(session, `${capital(lonersWords)} without a line ${where}.`);
  };
  const closeOnBackdrop = (event: React.MouseEvent<HTMLDialogElement>) => {
    if (event.target === dialog.current) dialog.current?.close();
  };
  /** The menu gives the focus back before another dialog takes it, so that closing that one leads here again. */
  const leaveFor = (act: () => void) => {
    dialog.current?.close();
    act();
  };
  return (
    <>
      <button type="button" className="action" aria-haspopup="dialog" onClick={show}>
        <MenuIcon />
        <span>Menu</span>
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself. */}
      <dialog
        ref={dialog}
        className="menu"
        aria-labelledby="menu-title"
        onClick={closeOnBackdrop}
        onClose={tell}
      >
        <div className="menu-body">
          <button
            type="button"
            className="icon-button menu-close"
            aria-label="Close"
            onClick={() => dialog.current?.close()}
          >
            <CloseIcon />
          </button>
          <h2 id="menu-title">Menu</h2>
          {questions.length + steps.length > 0 && (
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
          )}
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
          <fieldset>
            <legend>People</legend>
            <label className="choice">
              <input
                type="checkbox"
                checked={loners}
                onChange={() =>
                  change((view) => ({ ...view, loners: !view.loners, camera: null }), 'replace')
                }
              />
              Show the {lonersWords} without a line
            </label>
            {pins.length > 0 && <MovedPeople />}
            {pins.length > 0 && (
              <button
                type="button"
                className="text-button"
                onClick={() =>
                  focusAfter(
                    () => change((view) => ({ ...view, pins: [] }), 'push'),
                    '.menu input[type="checkbox"]',
                  )
                }
              >
                Put everybody back in their place
              </button>
            )}
          </fieldset>
          <section className="menu-takes">
            <h3>To take with you</h3>
            <button
              type="button"
              className="text-button"
              onClick={() => leaveFor(() => session.setState({ citing: { kind: 'view' } }))}
            >
              Cite this view
            </button>
            <button
              type="button"
              className="text-button"
              onClick={() => leaveFor(() => session.setState({ takingPicture: true }))}
            >
              Save or copy a picture
            </button>
            <button
              type="button"
              className="text-button"
              onClick={() => leaveFor(() => void Dossier.fetch().finally(printPage))}
            >
              Print these relations
            </button>
          </section>
          <section>
            <h3>About this record</h3>
            <p>
              Every line stands on words that were read in one of {record.dataset.articles.length} articles.
              What an article does not state, its outlet, its date, a surname, is left out here, too.
            </p>
            <p>
              To be shown here implies no wrongdoing. People are not coloured by party, and no kind of line
              counts for more than another.
            </p>
            <p>
              Found a mistake? Open the quote, press “Copy link to it”, and send the link to whoever gave you
              this edition, with a word on what is wrong. This page sends nothing itself. A claim that does
              not hold is withdrawn in the open, with the reason.
            </p>
            <p>Nothing you do here leaves your browser.</p>
          </section>
        </div>
      </dialog>
    </>
  );
}
