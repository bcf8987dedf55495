import { relationOfClaim } from '../../core/record/record';
import { useChange, useDesk } from '../base/desk';
import { useOpen, useOpenPath } from '../base/openItem';
import type { FoundOne } from './options';

/** Opens what was found: a step that Back undoes. */
export function useOpenFound(): (found: FoundOne) => void {
  const { record } = useDesk();
  const { graph, dataset } = record;
  const change = useChange();
  const open = useOpen(true);
  const openPath = useOpenPath(true);
  return (found) => {
    switch (found.kind) {
      case 'path': {
        const [from, to] = [graph.people[found.at.from]?.id, graph.people[found.at.to]?.id];
        if (from !== undefined && to !== undefined) openPath(from, to);
        return;
      }
      case 'person':
        return open({ kind: 'person', person: found.at });
      case 'relation':
        return open({ kind: 'relation', relation: found.at });
      case 'article': {
        const article = dataset.articles[found.at]?.id;
        if (article !== undefined) change((view) => ({ ...view, mode: 'articles', article }), 'push');
        return;
      }
      case 'quote': {
        const claim = dataset.claims[found.at]?.id;
        const relation = claim === undefined ? null : relationOfClaim(record, claim);
        if (claim !== undefined && relation !== null) open({ kind: 'relation', relation }, claim);
        return;
      }
    }
  };
}
