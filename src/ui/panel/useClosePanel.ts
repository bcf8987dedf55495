import { useChange } from '../desk';

/** Closes the panel: a step that Back undoes. */
export function useClosePanel(): () => void {
  const change = useChange();
  return () => change((view) => ({ ...view, selection: { kind: 'none' } }), 'push');
}
