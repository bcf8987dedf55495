import { useEffect, useRef } from 'react';
import { domainDays } from '../../core/query/yearCounts';
import { shownInWords, timeWords } from '../../core/words/shownWords';
import { say } from '../../shell/stores/sessionStore';
import { useDesk, useFilter, useSession, useVisibility } from './desk';
import { focusTarget } from './focusAfter';

const settleTime = 600;

/**
 * After a filter has come to rest, says once how much it left. While the years are played it is silent; when they stop,
 * it says where, and what is shown there.
 */
export default function AnnouncedCount(): null {
  const { record, session, views } = useDesk();
  const playing = useSession((state) => state.years.playing);
  const played = useRef(false);
  const visibility = useVisibility();
  const focus = useFilter((filter) => filter.focus);
  const years = useFilter((filter) => filter.years);
  const { figure, rest } = shownInWords(record, { years }, visibility);
  const whose = focus === null ? '' : `Only relations of ${record.naming.person(focus)}: `;
  const words = `${whose}${figure} ${rest}.`;
  const before = useRef(words);
  useEffect(() => {
    if (playing) {
      played.current = true;
      return;
    }
    if (before.current === words && !played.current) return;
    let timer = 0;
    const sayAtRest = (): void => {
      const { turn } = session.getState().said;
      timer = window.setTimeout(() => {
        // Something newer has been said meanwhile: it is to be heard to its end.
        if (session.getState().said.turn === turn) sayCount();
        else sayAtRest();
      }, settleTime);
    };
    const sayCount = (): void => {
      before.current = words;
      const stopped = played.current;
      played.current = false;
      // Where the focus was set on the count, it has been read aloud there.
      if (document.activeElement?.matches(focusTarget.count)) return;
      const { filter } = views.getState().view.picture;
      const where = stopped ? `Stopped. ${timeWords(filter, domainDays(record.yearCounts))}: ` : '';
      say(session, `${where}${words}`);
    };
    sayAtRest();
    return () => window.clearTimeout(timer);
  }, [words, playing, session, views, record]);
  return null;
}
