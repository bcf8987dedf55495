import { useEffect, useRef } from 'react';
import { playSteps, type Steps } from '../../shell/page/playSteps';
import { put, say } from '../../shell/stores/sessionStore';
import { useDesk, useSession } from '../base/desk';
import { PlayIcon, StopIcon } from '../base/icons';

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
    onBegin?.();
    say(session, begins);
    const { first } = steps;
    playSteps({ views, session, strip, steps: { first, next: (view) => latest.current.next(view) } });
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
