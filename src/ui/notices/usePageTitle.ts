import { useEffect } from 'react';
import { relationSentence } from '../../core/evidence/wording';
import type { Mode } from '../../core/view/viewState';
import { useDesk, useSelected, useView } from '../desk';

const pageNames: Partial<Record<Mode, string>> = {
  articles: 'What was read',
  coverage: 'Coverage',
  checks: 'Checks',
};

/** The tab and the history say what is open. */
export function usePageTitle(): void {
  const { record } = useDesk();
  const selected = useSelected();
  const opening = useView((view) => view.selection.kind === 'opening');
  const page = useView((view) => (view.article === null ? pageNames[view.mode ?? 'graph'] : undefined));
  useEffect(() => {
    if (page !== undefined) document.title = `${page} · On the Record`;
    else document.title = opening || !selected ? 'On the Record' : `${titleOf()} · On the Record`;
    function titleOf(): string {
      if (selected?.kind === 'person') return record.graph.people[selected.person]?.name ?? '';
      const relation = selected ? record.graph.relations[selected.relation] : undefined;
      const standing = selected ? record.standings[selected.relation] : undefined;
      return relation && standing ? relationSentence(relation, standing.id, record.naming) : '';
    }
  }, [record, selected, opening, page]);
}
