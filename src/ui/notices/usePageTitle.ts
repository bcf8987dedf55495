import { useEffect } from 'react';
import { relationSentence } from '../../core/evidence/wording';
import { articleName } from '../../core/model/dataset';
import { useDesk, useSelected, useView } from '../desk';

/** The tab and the history say what is open. */
export function usePageTitle(): void {
  const { record } = useDesk();
  const selected = useSelected();
  const opening = useView((view) => view.selection.kind === 'opening');
  const read = useView((view) => (view.mode === 'articles' ? view.article : null));
  useEffect(() => {
    const article = read === null ? undefined : record.articles.get(read);
    if (article) {
      document.title = `${articleName(article)} · On the Record`;
      return;
    }
    document.title = opening || !selected ? 'On the Record' : `${titleOf()} · On the Record`;
    function titleOf(): string {
      if (selected?.kind === 'person') return record.graph.people[selected.person]?.name ?? '';
      const relation = selected ? record.graph.relations[selected.relation] : undefined;
      const standing = selected ? record.standings[selected.relation] : undefined;
      return relation && standing ? relationSentence(relation, standing.id, record.naming) : '';
    }
  }, [record, selected, opening, read]);
}
