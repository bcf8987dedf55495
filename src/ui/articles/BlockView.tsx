import type { NumberedClaim } from '../../core/evidence/passages';
import type { ArticleBlock } from '../../core/evidence/readingBlocks';
import type { NotCoded } from '../../core/model/dataset';
import { passageWords } from '../../core/model/passageEnds';
import { ClaimNote } from './ClaimNote';
import { LitWords } from './LitWords';
import type { NotePositions } from './useNotePositions';

/** Characters: a gap of a word or two does not interrupt the reading with a rule. */
const shortGap = 20;

interface Props {
  readonly block: ArticleBlock;
  readonly places: NotePositions;
  readonly selected: NumberedClaim | null;
  readonly onSelect: (claim: string) => void;
}

/** One passage with its notes, one stretch that was read and not used, or one gap. */
export function BlockView({ block, places, selected, onSelect }: Props) {
  switch (block.kind) {
    case 'elision':
      return (
        <p className="elision" data-short={(block.length !== null && block.length < shortGap) || undefined}>
          {elisionWords(block.length)}
        </p>
      );
    case 'unused':
      return <Unused block={block} />;
    case 'words':
      return <Passage block={block} places={places} selected={selected} onSelect={onSelect} />;
  }
}

function Unused({ block: { text, length, entry } }: { readonly block: BlockOf<'unused'> }) {
  return text === null ? (
    <details className="unused">
      <summary className="elision">
        <span>
          {elisionWords(length)}, read, not used: {reasonInShort(entry)}
        </span>
      </summary>
      <div className="passed-over">
        <Reason entry={entry} words={passageWords(entry)} />
      </div>
    </details>
  ) : (
    <div className="passed-over">
      <p className="passed-over-words" translate="no">
        {text}
      </p>
      <Reason entry={entry} />
    </div>
  );
}

type BlockOf<Kind extends ArticleBlock['kind']> = Extract<ArticleBlock, { kind: Kind }>;

interface PassageProps extends Props {
  readonly block: BlockOf<'words'>;
}

function Passage({ block, places, selected, onSelect }: PassageProps) {
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
            <Reason key={`${entry.check.at} ${entry.fromWords}`} entry={entry} words={passageWords(entry)} />
          ))}
        </div>
      )}
    </div>
  );
}

/** `words`: the ends of what is meant, where it does not stand right above. */
function Reason({ entry, words }: { readonly entry: NotCoded; readonly words?: string }) {
  return (
    <p className="reason">
      {words && (
        <>
          <q translate="no">{words}</q>{' '}
        </>
      )}
      <b>Read, not used.</b> {entry.reason}
    </p>
  );
}

/** The rule a reason begins with, before its colon: "contact"; the whole of a reason without one. */
function reasonInShort({ reason }: NotCoded): string {
  return /^([^:]{1,24}):/.exec(reason)?.[1] ?? reason;
}

function elisionWords(length: number | null): string {
  if (length === null) return '[…] length not known';
  return `[…] ${length.toLocaleString('en')} ${length === 1 ? 'character' : 'characters'}`;
}
