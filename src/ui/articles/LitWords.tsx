import type { SetWords } from '../../core/evidence/readingBlocks';
import { relationSentence } from '../../core/evidence/wording';
import { typeWith } from '../../core/model/relationTypes';
import { relationOfClaim } from '../../core/record/record';
import { useDesk } from '../base/desk';
import { litStyle } from './litStyle';

interface Props {
  readonly words: SetWords;
  /** Id of the selected claim. */
  readonly selected: string | null;
  readonly onSelect: (claim: string) => void;
}

/**
 * Words that a quote takes from the article. They stay plain text, read in their order; before them stands the number
 * of each claim that begins here, which is the control: a button around the words would hide them behind its name.
 */
export function LitWords({ words, selected, onSelect }: Props) {
  const { record } = useDesk();
  const chosen = words.claims.some(({ claim }) => claim.id === selected);
  const [, first = '', rest = ''] = /^(\s*\S*)([\s\S]*)$/.exec(words.text) ?? [];
  const numbers = words.begins.map(({ number, claim }) => {
    const index = relationOfClaim(record, claim.id);
    const relation = index === null ? undefined : record.graph.relations[index];
    const standing = index === null ? undefined : record.standings[index];
    const sentence = relation && standing ? relationSentence(relation, standing.id, record.naming) : '';
    return (
      <button
        key={number}
        type="button"
        className="lit-number"
        data-number={number}
        aria-label={`${number}. ${sentence}`}
        aria-current={claim.id === selected ? 'true' : undefined}
        onClick={() => onSelect(claim.id)}
      >
        {number}
      </button>
    );
  });
  return (
    <mark
      className="lit"
      data-lit={words.claims.map(({ number }) => number).join(' ')}
      data-selected={chosen || undefined}
      style={litStyle(
        words.claims.map(({ claim }) => typeWith(record.graph.types, claim.type).look),
        chosen,
      )}
    >
      {numbers.length > 0 ? (
        <>
          <span className="lit-start">
            {numbers}
            {first}
          </span>
          {rest}
        </>
      ) : (
        words.text
      )}
    </mark>
  );
}
