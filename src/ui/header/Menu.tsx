import { useState } from 'react';
import type { Mode } from '../../core/view/viewState';
import { MenuIcon } from '../base/icons';
import { lazy } from '../base/lazy';
import { RegionBoundary } from '../base/RegionBoundary';

const MenuDialog = lazy(() => import('./MenuDialog'));

export function Menu({ mode }: { readonly mode: Mode }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        id="menu-button"
        className="action"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <MenuIcon />
        <span>Menu</span>
      </button>
      {open && (
        <RegionBoundary region="menu">
          <MenuDialog mode={mode} onClose={() => setOpen(false)} />
        </RegionBoundary>
      )}
    </>
  );
}
