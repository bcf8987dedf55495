import { capital } from '../../core/english/capital';
import { heldInShort } from '../../core/evidence/recordNouns';
import { unitsInShort, unitsOf } from '../../core/model/timeUnit';
import { domainDays } from '../../core/query/yearCounts';
import { type Mode, showsArticles } from '../../core/view/viewState';
import { timeNames } from '../../core/words/timeNames';
import { copyText } from '../../shell/files/clipboard';
import { put, say } from '../../shell/stores/sessionStore';
import { useChange, useDesk, useFilter, useSession } from '../base/desk';
import { DownIcon, LinkIcon } from '../base/icons';
import { Search } from '../search/Search';
import { SourcesButton } from '../sources/SourcesButton';
import { Menu } from './Menu';
import './header.css';

const tabs = [
  { to: 'graph', words: 'Graph', holds: ['graph'] },
  { to: 'list', words: 'List', holds: ['list'] },
  { to: 'articles', words: 'Articles', holds: ['articles', 'coverage', 'checks'] },
] as const satisfies readonly { to: Mode; words: string; holds: readonly Mode[] }[];

export function Header({ mode }: { readonly mode: Mode }) {
  const { record, session } = useDesk();
  const change = useChange();
  const share = async () => {
    const copied = await copyText(window.location.href);
    say(
      session,
      copied ? 'Link to this view copied.' : 'The link could not be copied; copy it from the address bar.',
      true,
    );
  };
  return (
    <header className="header">
      <span className="wordmark">On the Record</span>
      <nav className="tabs" aria-label="Views">
        {tabs.map(({ to, words, holds }) => (
          <button
            key={to}
            type="button"
            className="tab"
            aria-current={holds.some((one) => one === mode) ? 'page' : undefined}
            onClick={() =>
              change(
                (view) =>
                  view.mode === to && view.article === null ? view : { ...view, mode: to, article: null },
                'push',
              )
            }
          >
            {to === 'articles' ? capital(`${record.nouns.source}s`) : words}
          </button>
        ))}
        {!showsArticles(mode) && <YearsToggle />}
      </nav>
      <p className="held">
        <span>{heldInShort(record.dataset)}</span>
      </p>
      <Search />
      <div className="actions">
        {!showsArticles(mode) && <SourcesButton />}
        <button
          type="button"
          className="action"
          onClick={() => void share()}
          aria-label="Copy a link to this view"
        >
          <LinkIcon />
          <span>Copy link</span>
        </button>
        <Menu mode={mode} />
      </div>
      <Said />
    </header>
  );
}

/** Shows for a moment what the live region has said, for those who see. */
function Said() {
  const said = useSession((session) => session.said);
  if (!said.isShown) return null;
  return (
    <p className="said" key={said.turn} aria-hidden="true">
      {said.words}
    </p>
  );
}

/** On a narrow screen: what the years are, and a way to open them. */
function YearsToggle() {
  const { record, session } = useDesk();
  const { unit } = record.yearCounts;
  const years = useFilter((filter) => filter.years);
  const clock = useFilter((filter) => filter.clock);
  const open = useSession((state) => state.years.open);
  const shown = years ?? domainDays(record.yearCounts);
  if (!shown) return null;
  return (
    <button
      type="button"
      className="years-toggle"
      aria-expanded={open}
      aria-controls="years"
      onClick={() => put(session, { years: { open: !open } })}
    >
      {clock === 'known' ? timeNames.asKnown : unitsInShort(unitsOf(shown, unit), unit)}
      <DownIcon />
    </button>
  );
}
