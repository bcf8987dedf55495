import { useEffect, useRef } from 'react';
import type * as Player from '../../shell/page/playSteps';
import type { Steps } from '../../shell/page/playSteps';
import { put, say } from '../../shell/stores/sessionStore';
import { useDesk, useSession } from '../base/desk';
import { PlayIcon, StopIcon } from '../base/icons';
import { lazyModule } from '../base/lazy';

const player = lazyModule(() => import('../../shell/page/playSteps'));
const unfetched = 'What plays the years could not be fetched. Please try again.';

interface Props {
  readonly steps: Steps;
  /** What playing does, on the button. */
  readonly words: string;
  /** Said once, when it begins. */
  readonly begins: string;
  readonly onBegin?: () => void;
}

/** Plays through the time of the record, and stops. */
export function Play({ steps, words, begins, onBegin }: Props) {
  const { views, session } = useDesk();
  const playing = useSession((state) => state.years.playing);
  const button = useRef<HTMLButtonElement>(null);
  const latest = useRef(steps);
  useEffect(() => {
    latest.current = steps;
  });
  useEffect(() => () => put(session, { years: { playing: false } }), [session]);
  const begin = () => {
    const strip = button.current?.closest('.years');
    if (!strip) return;
    const { first } = steps;
    const play = ({ playSteps }: typeof Player) => {
      // Where the script was still on its way, the strip may have gone, or the button been pressed twice.
      if (!strip.isConnected || session.getState().years.playing) return;
      onBegin?.();
      say(session, begins);
      playSteps({ views, session, strip, steps: { first, next: (view) => latest.current.next(view) } });
    };
    player.use(play).catch(() => say(session, unfetched, true));
  };
  return (
    <button
      ref={button}
      type="button"
      className="play"
      data-plays
      aria-label={playing ? 'Stop' : words}
      title={playing ? 'Stop' : words}
      onClick={playing ? () => put(session, { years: { playing: false } }) : begin}
    >
      {playing ? <StopIcon /> : <PlayIcon />}
    </button>
  );
}
