import { Fragment } from 'react';
import type { QueryWord } from '../../core/query/search/queryWords';
import { FoundLine } from './FoundLine';
import { groupNames, type OptionGroup, type SearchOption } from './options';

interface Props {
  readonly id: string;
  readonly words: readonly QueryWord[];
  readonly groups: readonly OptionGroup[];
  /** Where the keys stand; null where they stand nowhere. */
  readonly at: number | null;
  readonly onPick: (option: SearchOption) => void;
}

/** Id of the element of one option, for the field to name. */
export function optionId(list: string, place: number): string {
  return `${list}-${place}`;
}

/** What was found, by kind. The focus stays in the field, which hears the keys and names the active option. */
export function FoundList({ id, words, groups, at, onPick }: Props) {
  let place = 0;
  return (
    <div id={id} role="listbox" aria-label="Found" className="search-popup">
      {groups.map(({ kind, near, found, options }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a list.
        <div key={`${kind} ${near}`} role="group" aria-labelledby={`${id}-${kind}`} className="found-group">
          <p id={`${id}-${kind}`} className="found-kind">
            {groupNames[kind]}
            {near && ', near to what you typed'} {kind !== 'path' && <span>{found}</span>}
          </p>
          {options.map((option) => {
            const mine = place;
            place += 1;
            return (
              <Fragment key={keyOf(option)}>
                {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys. */}
                <div
                  id={optionId(id, mine)}
                  role="option"
                  tabIndex={-1}
                  aria-selected={mine === at}
                  data-first={mine === 0 || undefined}
                  className="found"
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => onPick(option)}
                >
                  <FoundLine option={option} words={words} near={near} />
                </div>
              </Fragment>
            );
          })}
        </div>
      ))}
    </div>
  );
}

function keyOf(option: SearchOption): string {
  if (option.kind === 'more') return 'more';
  return option.kind === 'path' ? `${option.at.from}-${option.at.to}` : `${option.at}`;
}
