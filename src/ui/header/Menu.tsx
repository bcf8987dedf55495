import { useState } from 'react';
import { count } from '../../core/evidence/wording';
import { capital } from '../../core/model/capital';
import type { Mode } from '../../core/view/viewState';
import { say } from '../../shell/sessionStore';
import { useDesk, useView } from '../desk';
import { Dialog } from '../dialog/Dialog';
import { MenuIcon } from '../icons';
import { later } from '../later';

const MenuBody = later(() => import('./MenuBody'));

export function Menu({ mode }: { readonly mode: Mode }) {
  const [open, setOpen] = useState(false);
  const { record, session } = useDesk();
  const loners = useView((view) => view.loners);
  const [before, setBefore] = useState(loners);
  const alone = record.graph.people.filter((_, person) => record.graph.degree[person] === 0);
  const lonersWords = count(alone.length, 'person', 'people');
  const show = () => {
    setBefore(loners);
    setOpen(true);
  };
  // Said when the menu is gone: while it is open, the live region outside of it is silent.
  const onClose = () => {
    setOpen(false);
    if (loners === before) return;
    const where = loners ? `shown${mode === 'list' ? ' below' : ''}` : 'hidden';
    say(session, `${capital(lonersWords)} without a line ${where}.`);
  };
  return (
    <>
      <button type="button" className="action" aria-haspopup="dialog" onClick={show}>
        <MenuIcon />
        <span>Menu</span>
      </button>
      {open && (
        <Dialog title="Menu" className="menu" first=".dialog-close" onClose={onClose}>
          {(close) => (
            <MenuBody
              lonersWords={lonersWords}
              leaveFor={(act) => {
                // The focus comes back before another dialog takes it, so that closing that one leads here again.
                close();
                act();
              }}
            />
          )}
        </Dialog>
      )}
    </>
  );
}
