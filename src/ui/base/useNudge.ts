import { useCallback, useEffect, useRef } from 'react';
import { say } from '../../shell/stores/sessionStore';
import { useDesk } from './desk';

/** How far one press moves somebody, CSS pixels: by key, by key with a longer stride, and by button. */
export const strides = { key: 8, long: 32, button: 16 } as const;

const settleTime = 500;

/** Moves people by hand without dragging; once the hand rests, says how far they came. */
export function useNudge(): (person: number, dx: number, dy: number) => void {
  const { record, session, drawing } = useDesk();
  const sum = useRef({ person: -1, dx: 0, dy: 0, timer: 0 });
  useEffect(() => () => window.clearTimeout(sum.current.timer), []);
  return useCallback(
    (person, dx, dy) => {
      const move = drawing.getState().tools?.movePerson;
      if (!move) return;
      move(person, dx, dy);
      const before = sum.current;
      window.clearTimeout(before.timer);
      const same = before.person === person;
      const now = { person, dx: (same ? before.dx : 0) + dx, dy: (same ? before.dy : 0) + dy };
      const tell = () => {
        sum.current = { person: -1, dx: 0, dy: 0, timer: 0 };
        say(session, `${record.graph.people[person]?.name} ${movedWords(now.dx, now.dy)}.`);
      };
      sum.current = { ...now, timer: window.setTimeout(tell, settleTime) };
    },
    [record, session, drawing],
  );
}

/** "moved 24 pixels right and 8 up, and kept there" */
function movedWords(dx: number, dy: number): string {
  const ways = [
    [dx, 'right', 'left'],
    [dy, 'down', 'up'],
  ] as const;
  const [first, second] = ways
    .filter(([by]) => by !== 0)
    .map(([by, ahead, back]) => [Math.abs(by), by > 0 ? ahead : back] as const);
  if (!first) return 'moved back to where the moving began';
  const rest = second ? ` and ${second[0]} ${second[1]}` : '';
  return `moved ${first[0]} pixels ${first[1]}${rest}, and kept there`;
}
