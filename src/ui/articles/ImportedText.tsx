import { useEffect, useState } from 'react';
import { receiveDroppedFiles } from '../../shell/files/droppedFiles';
import type { ImportedTextActions, ImportedTextState } from './useImportedText';

interface Props {
  readonly own: ImportedTextState;
  readonly actions: ImportedTextActions;
}

/** The way in for the reader's own text: a file picker, and the whole page to drop a file on. */
export function ImportedTextInput({ actions }: Pick<Props, 'actions'>) {
  const [over, setOver] = useState(false);
  const { giveText } = actions;
  useEffect(() => receiveDroppedFiles({ onOver: setOver, onDrop: giveText }), [giveText]);
  return (
    <>
      <label className="own-text-way text-button">
        <input
          type="file"
          accept=".txt,text/plain"
          className="unseen"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            // The same file must be able to come again, once it has been mended.
            event.target.value = '';
            if (files.length > 0) giveText(files);
          }}
        />
        Have the text? Drop it here
      </label>
      {over && (
        <p className="drop-here" aria-hidden="true">
          Drop the text of this article. It stays in this browser.
        </p>
      )}
    </>
  );
}

/** What came of the reader's own text. */
export function ImportedTextResult({ own: imports, actions }: Props) {
  switch (imports.kind) {
    case 'none':
      return null;
    case 'problem':
      return (
        <div className="own-text" data-testid="own-text">
          <p>{imports.words}</p>
        </div>
      );
    case 'whole':
      return (
        <div className="own-text" data-testid="own-text">
          <label className="choice">
            <input
              type="checkbox"
              checked={imports.kept}
              onChange={(event) => actions.keep(event.target.checked)}
            />
            Keep it in this browser
          </label>
          <button type="button" className="text-button" onClick={actions.forget}>
            Forget it
          </button>
          {imports.problem && <p>{imports.problem}</p>}
        </div>
      );
    case 'compared':
      return <Comparison comparison={imports.comparison} />;
  }
}

function Comparison({ comparison }: Pick<Extract<ImportedTextState, { kind: 'compared' }>, 'comparison'>) {
  if (comparison.kind === 'other') {
    return (
      <div className="own-text" data-testid="own-text">
        <p>
          <b>This is not the text of this article.</b> Its fingerprint differs, and none of the quotes held
          stands in it.
        </p>
      </div>
    );
  }
  const { sought, found, others, differs } = comparison;
  return (
    <div className="own-text" data-testid="own-text">
      <p>
        <b>This is not the text that was read, but it is close to it.</b> Its fingerprint differs, so it is
        not shown here as the article. {foundWords(found, sought)} {differenceWords[differs]}
      </p>
      {others.length > 0 && (
        <ul>
          {others.map(({ exact, how }) => (
            <li key={exact}>
              <q translate="no">“{exact}”</q> {othersWords[how]}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function foundWords(found: number, sought: number): string {
  if (sought === 1) return `The one quote ${found === 1 ? 'stands' : 'does not stand'} in it word for word.`;
  const verb = found === 0 || found === 1 ? 'stands' : 'stand';
  const number =
    found === sought
      ? sought === 2
        ? 'Both'
        : `All ${sought}`
      : `${found === 0 ? 'None' : found} of ${sought}`;
  return `${number} quotes ${verb} in it word for word.`;
}

const differenceWords = {
  spacing: 'But for spacing it is as long as the text that was read: it seems to differ in spacing only.',
  typography: 'The others stand in it too, but for quotation marks, dashes or capitals.',
  words: 'It differs in words.',
} as const;

const othersWords = {
  found: '',
  typographic: 'stands in it but for quotation marks, dashes or capitals.',
  several: 'stands in it more than once.',
  absent: 'does not stand in it.',
} as const;
