import { useEffect, useRef } from 'react';
import { recededWords } from '../core/view/shownWords';
import { say } from '../shell/sessionStore';
import { useDesk, useView, useVisibility } from './desk';
import { focusPlace } from './focusAfter';

const settleTime = 600;

/** After a filter has come to rest, says once how much it left. */
export function useAnnouncedCount(): void {
  const { record, session } = useDesk();
  const visibility = useVisibility();
  const receded = recededWords(record, visibility);
  const focus = useView((view) => view.focus);
  const whose = focus === null ? '' : `Only relations of ${record.naming.person(focus)}: `;
  const words = `${whose}${visibility.index.length} of ${record.graph.relations.length} relations shown${receded ? `, ${receded}` : ''}.`;
  const before = useRef(words);
  useEffect(() => {
    if (before.current === words) return;
    const timer = window.setTimeout(() => {
      before.current = words;
      // Where the focus was set on the count, it has been read aloud there.
      if (document.activeElement?.matches(focusPlace.count)) return;
      say(session, words);
    }, settleTime);
    return () => window.clearTimeout(timer);
  }, [words, session]);
}
