import { useEffect } from 'react';
import { relationSentence } from '../../core/evidence/wording';
import { articleName } from '../../core/model/dataset';
import { litOf } from '../../core/view/selected';
import type { Mode } from '../../core/view/viewState';
import { connectionTitle } from '../../core/words/connectionTitle';
import { useDesk, useSelected, useView } from '../base/desk';

const pageNames: Partial<Record<Mode, string>> = {
  articles: 'What was read',
  coverage: 'Coverage',
  checks: 'Checks',
};

/** The tab and the history say what is open; on the page it is nothing. */
export default function PageTitle(): null {
  const { record } = useDesk();
  const selected = useSelected();
  const selection = useView((view) => view.selection);
  const mode = useView((view) => view.mode ?? 'graph');
  const read = useView((view) => view.article);
  useEffect(() => {
    const open = pageOpen();
    document.title = open ? `${open} · On the Record` : 'On the Record';

    function pageOpen(): string | undefined {
      const article = mode === 'articles' && read !== null ? record.articles.get(read) : undefined;
      if (article) return articleName(article);
      const isNamed = mode === 'articles' && record.nouns.source === 'source';
      const page = isNamed ? 'Sources' : pageNames[mode];
      if (page !== undefined || selection.kind === 'opening' || !selected) return page;
      if (selection.kind === 'pair' || selection.kind === 'path') {
        return connectionTitle(record.naming, selection);
      }
      if (selected.kind === 'person') return record.graph.people[selected.person]?.name;
      const [lit = -1] = litOf(record, selected).relations;
      const relation = record.graph.relations[lit];
      const standing = record.standings[lit];
      return relation && standing && relationSentence(relation, standing.id, record.naming);
    }
  }, [record, selected, selection, mode, read]);
  return null;
}
