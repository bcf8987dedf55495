import { useCallback } from 'react';
import { copyText } from '../../shell/files/clipboard';
import { say } from '../../shell/stores/sessionStore';
import { useDesk } from './desk';

/** Copies a text and says that it is done, or that the browser does not allow it. */
export function useCopy(): (text: string, done: string) => Promise<void> {
  const { session } = useDesk();
  return useCallback(
    async (text, done) => {
      const copied = await copyText(text);
      say(session, copied ? done : 'This could not be copied: the browser does not allow it here.', true);
    },
    [session],
  );
}
