import { type ReactNode, useEffect, useId, useRef } from 'react';
import { CloseIcon } from '../base/icons';
import './dialog.css';

interface Props {
  readonly title: string;
  /** What its own styles call it. */
  readonly className: string;
  /** Selects what has the focus first. */
  readonly first: string;
  readonly onClose: () => void;
  /** Given as a function, it is handed the way to close the dialog, which gives the focus back at once. */
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}

/** A modal dialog, open for as long as it is there. Escape, its button and a click beside it close it. */
export function Dialog({ title, className, first, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open) return;
    element.showModal();
    element.querySelector<HTMLElement>(first)?.focus();
  }, [first]);
  const close = () => dialog.current?.close();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself.
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      aria-labelledby={heading}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
    >
      <div className="dialog-body">
        <h2 id={heading}>{title}</h2>
        {typeof children === 'function' ? children(close) : children}
        <button type="button" className="icon-button dialog-close" aria-label="Close" onClick={close}>
          <CloseIcon />
        </button>
      </div>
    </dialog>
  );
}
