import { type ReactNode, useRef, useState } from 'react';
import type { Citation } from '../../core/evidence/reference';
import { copyText } from '../../shell/files/clipboard';
import { saveFile } from '../../shell/files/saveFile';
import { today } from '../../shell/page/today';
import { type Citing, say } from '../../shell/stores/sessionStore';
import { useDesk, useView } from '../base/desk';
import { Dialog } from '../dialog/Dialog';
import { citables } from './citations';
import './cite.css';

interface Format {
  readonly of: keyof Citation;
  readonly words: string;
  /** How it is kept as a file; null where there is nothing to import it into. */
  readonly file: { readonly ending: string; readonly type: string } | null;
}

const formats: readonly Format[] = [
  { of: 'text', words: 'Text', file: null },
  { of: 'bibtex', words: 'BibTeX', file: { ending: 'bib', type: 'application/x-bibtex' } },
  {
    of: 'cslJson',
    words: 'CSL-JSON',
    file: { ending: 'json', type: 'application/vnd.citationstyles.csl+json' },
  },
];

const copyByHand = 'The browser does not allow copying here. The text is selected: copy it by hand.';

/** Gives the citation of a quote, of its article or of this view, to copy or to keep. Open for as long as it is there. */
export default function CiteDialog({ citing }: { readonly citing: Citing }) {
  const { record, session } = useDesk();
  const view = useView((state) => state);
  const [day] = useState(today);
  const [kind, setKind] = useState(citing.kind);
  const [of, setOf] = useState<keyof Citation>('text');
  const text = useRef<HTMLTextAreaElement>(null);
  const [done, setDone] = useState('');
  const choices = citables(record, view, citing, day);
  const chosen = choices.find((choice) => choice.kind === kind) ?? choices.at(-1);
  const format = formats.find((one) => one.of === of);
  if (!chosen || !format) return null;
  const words = chosen.citation[of];
  const choose = (change: () => void) => {
    change();
    setDone('');
  };
  const tell = (sentence: string) => {
    setDone(sentence);
    say(session, sentence);
  };
  const copy = async () => {
    if (await copyText(words)) return tell('Citation copied.');
    text.current?.focus();
    text.current?.select();
    tell(copyByHand);
  };
  return (
    <Dialog
      title="Cite"
      className="cite"
      first="input:checked"
      onClose={() => session.setState({ dialog: null })}
    >
      <Choices
        legend="What"
        name="cite-what"
        among={choices}
        chosen={chosen}
        choose={(choice) => choose(() => setKind(choice.kind))}
        show={({ words, meaning }) => (
          <span>
            {words}. <span className="cite-meaning">{meaning}</span>
          </span>
        )}
      />
      <Choices
        legend="Format"
        name="cite-format"
        among={formats}
        chosen={format}
        choose={(one) => choose(() => setOf(one.of))}
        show={(one) => one.words}
      />
      <label className="cite-text">
        Citation
        <textarea ref={text} readOnly rows={8} spellCheck={false} translate="no" value={words} />
      </label>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={() => void copy()}>
          Copy
        </button>
        {format.file && (
          <DownloadButton file={format.file} name={fileName(chosen.kind)} text={words} tell={tell} />
        )}
        <p role="status">{done}</p>
      </div>
    </Dialog>
  );
}

interface ChoicesProps<One> {
  readonly legend: string;
  /** Of its buttons, and the class of the whole. */
  readonly name: string;
  readonly among: readonly One[];
  readonly chosen: One;
  readonly choose: (one: One) => void;
  readonly show: (one: One) => ReactNode;
}

function Choices<One extends { readonly words: string }>(props: ChoicesProps<One>) {
  const { legend, name, among, chosen, choose, show } = props;
  return (
    <fieldset className={name}>
      <legend>{legend}</legend>
      {among.map((one) => (
        <label key={one.words} className="choice">
          <input type="radio" name={name} checked={one === chosen} onChange={() => choose(one)} />
          {show(one)}
        </label>
      ))}
    </fieldset>
  );
}

interface DownloadProps {
  readonly file: NonNullable<Format['file']>;
  readonly name: string;
  readonly text: string;
  readonly tell: (sentence: string) => void;
}

function DownloadButton({ file, name, text, tell }: DownloadProps) {
  const save = () => {
    saveFile(`${name}.${file.ending}`, file.type, text);
    tell(`${name}.${file.ending} was handed to the browser to keep.`);
  };
  return (
    <button type="button" className="button" onClick={save}>
      Download .{file.ending}
    </button>
  );
}

function fileName(kind: Citing['kind']): string {
  return `on-the-record-${kind}`;
}
