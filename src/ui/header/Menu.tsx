import { useRef, useState } from 'react';
import { count } from '../../core/evidence/wording';
import { capital } from '../../core/model/capital';
import type { Mode } from '../../core/view/viewState';
import { say } from '../../shell/sessionStore';
import { useDesk, useView } from '../desk';
import { CloseIcon, MenuIcon } from '../icons';
import { later } from '../later';

const MenuBody = later(() => import('./MenuBody'));

export function Menu({ mode }: { readonly mode: Mode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { record, session } = useDesk();
  const loners = useView((view) => view.loners);
  const [before, setBefore] = useState(loners);
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
          <MenuBody lonersWords={lonersWords} leaveFor={leaveFor} />
        </div>
      </dialog>
    </>
  );
}
