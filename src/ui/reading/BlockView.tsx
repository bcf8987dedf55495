import type { NumberedClaim } from '../../core/evidence/passages';
import type { Block } from '../../core/evidence/readingBlocks';
import type { NotCoded } from '../../core/model/dataset';
import { ClaimNote } from './ClaimNote';
import { LitWords } from './LitWords';
import type { NotePlaces } from './useNotePlaces';

/** Characters: a gap of a word or two does not interrupt the reading with a rule. */
const shortGap = 20;

interface Props {
  readonly block: Block;
  readonly places: NotePlaces;
  readonly selected: NumberedClaim | null;
  readonly onSelect: (claim: string) => void;
}

/** One passage with its notes, one stretch that was not coded, or one gap. */
export function BlockView({ block, places, selected, onSelect }: Props) {
  switch (block.kind) {
    case 'elision':
      return (
        <p className="elision" data-short={(block.length !== null && block.length < shortGap) || undefined}>
          {elisionWords(block.length)}
        </p>
      );
    case 'not-coded':
      return (
        <div className="passed-over">
          <p className="passed-over-words" translate="no">
            {block.text}
          </p>
          <Reason entry={block.entry} />
        </div>
      );
    case 'words':
      return (
        <div className="passage">
          <p className="passage-words" translate="no">
            {block.words.map((words) => {
              if (words.claims.length > 0) {
                return (
                  <LitWords
                    key={words.from}
                    words={words}
                    selected={selected?.claim.id ?? null}
                    onSelect={onSelect}
                  />
                );
              }
              return words.passedOver ? (
                <span key={words.from} className="passed-over-inline">
                  {words.text}
                </span>
              ) : (
                words.text
              );
            })}
          </p>
          {block.claims.length > 0 && (
            <ul className="notes" aria-label="What is lit here">
              {block.claims.map(({ number, claim }) => (
                <ClaimNote
                  key={claim.id}
                  number={number}
                  claim={claim}
                  selected={claim.id === selected?.claim.id}
                  top={places.notes.find((place) => place.number === number)?.top ?? 0}
                  onSelect={onSelect}
                />
              ))}
            </ul>
          )}
          {block.notCoded.length > 0 && (
            <div className="passed-over">
              {block.notCoded.map((entry) => (
                <Reason key={entry.exact} entry={entry} words={firstWords(entry.exact)} />
              ))}
            </div>
          )}
        </div>
      );
  }
}

/** `words`: the first words of what is meant, where it stands in the running text above. */
function Reason({ entry, words }: { readonly entry: NotCoded; readonly words?: string }) {
  return (
    <p className="reason">
      {words && (
        <>
          <q translate="no">{words}</q>{' '}
        </>
      )}
      <b>Read, not coded.</b> {entry.reason}
    </p>
  );
}

function firstWords(text: string): string {
  const words = text.split(' ');
  return words.length <= 9 ? text : `${words.slice(0, 7).join(' ')} …`;
}

function elisionWords(length: number | null): string {
  if (length === null) return 'Not held, length not known';
  return `${length.toLocaleString('en')} ${length === 1 ? 'character' : 'characters'} not held`;
}
