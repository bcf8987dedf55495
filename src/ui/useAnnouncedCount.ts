import { useEffect, useRef } from 'react';
import { say } from '../shell/sessionStore';
import { useDesk, useVisibility } from './desk';
import { focusPlace } from './focusAfter';

const settleTime = 600;

/** After a filter has come to rest, says once how much it left. */
export function useAnnouncedCount(): void {
  const { record, session } = useDesk();
  const shown = useVisibility().index.length;
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    const timer = window.setTimeout(() => {
      before.current = shown;
      // Where the focus was set on the count, it has been read aloud there.
      if (document.activeElement?.matches(focusPlace.count)) return;
      say(session, `${shown} of ${record.graph.relations.length} relations shown.`);
    }, settleTime);
    return () => window.clearTimeout(timer);
  }, [shown, record, session]);
}
