import type { ComponentProps } from 'react';
import { capital } from '../../core/english/capital';
import { useDesk } from '../base/desk';
import { CloseIcon, SearchIcon } from '../base/icons';
import type { SearchLayer } from './useSearchLayer';

interface Props extends ComponentProps<'input'> {
  readonly layer: SearchLayer;
  readonly onClear: () => void;
}

/** The field itself, with what clears it and, where it is a layer over the page, what closes it. */
export function SearchField({ layer, onClear, ...field }: Props) {
  const { nouns } = useDesk().record;
  const places = `people, ${nouns.claim}s, ${nouns.source}s`;
  return (
    <div className="search-field">
      <SearchIcon />
      <input
        type="text"
        role="combobox"
        aria-label={`Search ${places}`}
        aria-autocomplete="list"
        aria-expanded={field['aria-controls'] !== undefined}
        aria-keyshortcuts="/"
        placeholder={capital(places)}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        onFocus={({ relatedTarget }) => layer.enter(relatedTarget)}
        onClick={layer.open}
        {...field}
      />
      {field.value === '' ? (
        <span className="search-sign" aria-hidden="true">
          /
        </span>
      ) : (
        <button
          type="button"
          className="icon-button search-clear"
          aria-label="Clear the search"
          onClick={onClear}
        >
          <CloseIcon />
        </button>
      )}
      {layer.narrow && layer.isOpen && (
        <button
          type="button"
          className="search-close"
          aria-label="Close the search"
          onClick={() => void layer.dismiss()}
        >
          Close
        </button>
      )}
    </div>
  );
}
