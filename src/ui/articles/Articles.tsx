import type { Mode } from '../../core/view/viewState';
import { useChange, useDesk, useView } from '../base/desk';
import { ArticleIndex } from './ArticleIndex';
import { ArticleView } from './ArticleView';
import { AsPublished } from './AsPublished';
import { Checks } from './Checks';
import { Coverage } from './Coverage';
import './reading.css';

const pages = [
  { mode: 'articles', words: 'What was read' },
  { mode: 'coverage', words: 'Coverage' },
  { mode: 'checks', words: 'Checks' },
] as const;

/** The articles themselves: read one, see what was made of all of them, and how every quote was checked. */
export default function Articles({ mode }: { readonly mode: Mode }) {
  const article = useView((view) => view.article);
  const change = useChange();
  const { nouns } = useDesk().record;
  if (mode === 'articles' && article !== null) return <ArticleView key={article} id={article} />;
  return (
    <div className="reading">
      <nav className="reading-pages" aria-label={`About the ${nouns.source}s`}>
        {pages.map((page) => (
          <button
            key={page.mode}
            type="button"
            className="text-button"
            aria-current={mode === page.mode ? 'page' : undefined}
            onClick={() => change((view) => ({ ...view, mode: page.mode, article: null }), 'push')}
          >
            {page.mode === 'articles' && nouns.source === 'source' ? 'Sources' : page.words}
          </button>
        ))}
      </nav>
      <AsPublished>
        {mode === 'coverage' ? <Coverage /> : mode === 'checks' ? <Checks /> : <ArticleIndex />}
      </AsPublished>
    </div>
  );
}
