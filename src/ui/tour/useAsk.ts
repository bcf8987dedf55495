import { viewOfLink } from '../../core/view/tour';
import { put } from '../../shell/stores/sessionStore';
import { useDesk } from '../base/desk';
import { nothingElse } from './useTour';

/** Opens what answers a question to start from, by its link. */
export function useAsk(): (link: string) => void {
  const { whole: record, views, session } = useDesk();
  return (link) => {
    put(session, { ...nothingElse, focus: { readOn: true } });
    views.getState().change(() => viewOfLink(record, link), 'push');
  };
}
