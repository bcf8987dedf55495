import { type ReactNode, useEffect, useId, useRef } from 'react';
import './importFrame.css';

interface Props {
  readonly title: string;
  readonly file: string;
  /** What can be done with all of it, at the right end of the header. */
  readonly aside: ReactNode;
  /** Selects what has the focus first; the first that is there. */
  readonly first: readonly string[];
  /** The reader wants to leave; true where that may happen at once. */
  readonly mayLeave: () => boolean;
  readonly onClose: () => void;
  /** Is handed the way to close the page, which gives the focus back at once. */
  readonly children: (close: () => void) => ReactNode;
}

/** A page of an import on the grid of the whole page: what is read on the left, what can be done about it on the right. */
export function ImportFrame({ title, file, aside, first, mayLeave, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const selectors = useRef(first);
  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open) return;
    element.showModal();
    const found = selectors.current.map((one) => element.querySelector<HTMLElement>(one));
    found.find((one) => one !== null)?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="import-frame"
      aria-labelledby={heading}
      onClose={onClose}
      onCancel={(event) => {
        if (!mayLeave()) event.preventDefault();
      }}
    >
      <header className="import-header">
        <p className="wordmark" aria-hidden="true">
          On the Record
        </p>
        <h2 id={heading} className="import-tab">
          {title}
        </h2>
        <p className="import-file" translate="no">
          <bdi>{file}</bdi>
        </p>
        {aside}
      </header>
      {children(() => dialog.current?.close())}
    </dialog>
  );
}
