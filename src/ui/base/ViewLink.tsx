import type { MouseEvent, ReactNode } from 'react';
import { encodeView } from '../../core/view/link';
import type { View } from '../../core/view/viewState';
import { put } from '../../shell/stores/sessionStore';
import { useChange, useDesk, useView } from './desk';

interface Props {
  /** The view it leads to, from the present one. */
  readonly to: (view: View) => View;
  /** Unlike every other on its page, so that Back can return the focus to it. */
  readonly id: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A link to a view: one step that Back undoes, and an address of its own for another tab. */
export function ViewLink({ to, id, className, children }: Props) {
  const { session } = useDesk();
  const change = useChange();
  const query = useView((view) => encodeView(to(view)));
  const follow = (event: MouseEvent) => {
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (event.button !== 0 || elsewhere) return;
    event.preventDefault();
    // Whatever opens beside the picture is what is to be read next.
    put(session, { focus: { left: id, readOn: true } });
    change(to, 'push');
  };
  return (
    <a href={`?${query}`} id={id} className={className} onClick={follow}>
      {children}
    </a>
  );
}
