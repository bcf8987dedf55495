import { useEffect, useMemo, useRef, useState } from 'react';
import {
  type ExchangeFormat,
  exchangeFormats,
  type FileKind,
  isTable,
  lessen,
} from '../../core/egress/exchangeFormats';
import { capital } from '../../core/english/capital';
import { inOneStyle } from '../../core/english/numerals';
import { figureName } from '../../core/figure/figureName';
import type { Dataset } from '../../core/model/dataset';
import { everything, seenData } from '../../core/view/exportedData';
import { runInSlices } from '../../shell/files/runInSlices';
import { listSeparator } from '../../shell/page/listSeparator';
import { today } from '../../shell/page/today';
import { say } from '../../shell/stores/sessionStore';
import { useDesk, useView, useVisibility } from '../base/desk';
import { Dialog } from '../dialog/Dialog';
import { useSaving } from './useSaving';
import './data.css';

/** Hands out the data as a file: what, in which format, and what is lost on the way. Open for as long as it is there. */
export default function DataDialog() {
  const { whole, session } = useDesk();
  const view = useView((state) => state);
  const visibility = useVisibility();
  const [day] = useState(today);
  const [onlySeen, setOnlySeen] = useState(false);
  const [format, setFormat] = useState(exchangeFormats[0]);
  const [separator, setSeparator] = useState(listSeparator);
  const [done, setDone] = useState('');
  const saving = useSaving();
  const all = useMemo(() => everything(whole), [whole]);
  const seen = useMemo(() => seenData(whole, view, visibility), [whole, view, visibility]);
  const exported = onlySeen ? seen : all;
  const name = onlySeen ? figureName(view, day) : `on-the-record-everything-${day}`;
  if (!format) return null;
  const tell = (sentence: string) => {
    setDone(sentence);
    say(session, sentence);
  };
  const choose = (change: () => void) => {
    saving.stop();
    change();
    setDone('');
  };
  const save = async (kind: FileKind) => {
    setDone('');
    const fingerprint = onlySeen ? null : whole.fingerprint;
    const taken = { ...exported, separator };
    const sentence = await saving.save({ name, format, kind, taken, fingerprint });
    if (sentence !== null) tell(sentence);
  };
  const stop = () => {
    saving.stop();
    tell('Stopped. Nothing was saved.');
  };
  return (
    <Dialog
      title="Data"
      className="data"
      first="input:checked"
      onClose={() => session.setState({ dialog: null })}
    >
      <Options
        legend="What"
        name="data-what"
        options={[
          { words: 'Everything held', meaning: sizeWords(all.dataset) },
          { words: 'What this view shows', meaning: sizeWords(seen.dataset) },
        ]}
        chosen={onlySeen ? 1 : 0}
        choose={(index) => choose(() => setOnlySeen(index === 1))}
      />
      <Options
        legend="Format"
        name="data-format"
        options={exchangeFormats.map(({ name, purpose }) => ({ words: name, meaning: purpose }))}
        chosen={exchangeFormats.indexOf(format)}
        choose={(index) => choose(() => setFormat(exchangeFormats[index]))}
      />
      {isTable(format) && <Separators chosen={separator} choose={(one) => choose(() => setSeparator(one))} />}
      <Losses format={format} dataset={exported.dataset} />
      <div className="dialog-actions data-actions">
        {format.files.map((kind) => (
          <button key={kind.ending} type="button" className="button" onClick={() => void save(kind)}>
            {kind.holds === null ? 'Save' : `Save ${kind.holds}`}
          </button>
        ))}
        {saving.share === null ? <Done words={done} /> : <Writing share={saving.share} stop={stop} />}
      </div>
    </Dialog>
  );
}

const separators = [
  { sign: ',', words: 'A comma', meaning: 'For spreadsheets in English, and for programs.' },
  {
    sign: ';',
    words: 'A semicolon',
    meaning: 'For spreadsheets in languages that write 1,5 for one and a half.',
  },
] as const;

type Sign = (typeof separators)[number]['sign'];

/** What stands between the cells of a table. A spreadsheet opens a file by itself only with the one it expects. */
function Separators({ chosen, choose }: { readonly chosen: Sign; readonly choose: (sign: Sign) => void }) {
  return (
    <Options
      legend="Between cells"
      name="data-separator"
      options={separators}
      chosen={separators.findIndex(({ sign }) => sign === chosen)}
      choose={(index) => choose(separators[index]?.sign ?? chosen)}
    />
  );
}

/** What came of it. */
function Done({ words }: { readonly words: string }) {
  const line = useInSight<HTMLParagraphElement>(words);
  return (
    <p ref={line} role="status">
      {words}
    </p>
  );
}

/** Brings something into sight, wherever the dialog was scrolled to, and again when what it says has changed. */
function useInSight<Part extends HTMLElement>(words: string) {
  const part = useRef<Part>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new words may need more room.
  useEffect(() => {
    // In some browsers this returns something, which an effect must not.
    part.current?.scrollIntoView({ block: 'nearest' });
  }, [words]);
  return part;
}

/** How far a large file has come, and the way to stop it. */
function Writing({ share, stop }: { readonly share: number; readonly stop: () => void }) {
  const button = useInSight<HTMLButtonElement>('Stop');
  return (
    <>
      <label className="data-progress">
        Writing the file
        <progress value={share} max={1} />
      </label>
      <button ref={button} type="button" className="button" onClick={stop}>
        Stop
      </button>
    </>
  );
}

function sizeWords({ people, articles, claims }: Dataset): string {
  const { count } = inOneStyle([claims.length, people.length, articles.length]);
  const sizes = [
    count(claims.length, 'claim'),
    count(people.length, 'person', 'people'),
    count(articles.length, 'source'),
  ];
  return `${capital(sizes.join(', '))}.`;
}

interface OptionsProps {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly { readonly words: string; readonly meaning: string }[];
  /** By their place among the options. */
  readonly chosen: number;
  readonly choose: (index: number) => void;
}

function Options({ legend, name, options, chosen, choose }: OptionsProps) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map(({ words, meaning }, index) => (
        <label key={words} className="choice">
          <input type="radio" name={name} checked={index === chosen} onChange={() => choose(index)} />
          <span>
            {words}. <span className="data-meaning">{meaning}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Said before anything is saved. */
function Losses({ format, dataset }: { readonly format: ExchangeFormat; readonly dataset: Dataset }) {
  const sentences = useLosses(format, dataset);
  return (
    <section className="data-losses">
      <h3>What this format loses</h3>
      {sentences === null && <p>Looking through the data.</p>}
      {sentences?.length === 0 && <p>Nothing: brought back here, it is the same.</p>}
      {sentences && sentences.length > 0 && (
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What a format loses of a dataset; null until it is known. */
function useLosses(format: ExchangeFormat, dataset: Dataset): readonly string[] | null {
  const [found, setFound] = useState<{ of: readonly unknown[]; sentences: readonly string[] } | null>(null);
  useEffect(() => {
    const work = new AbortController();
    void runInSlices(lessen(format, dataset), undefined, work.signal).then(
      ({ sentences }) => {
        if (!work.signal.aborted) setFound({ of: [format, dataset], sentences });
      },
      (error: unknown) => {
        if (!work.signal.aborted) throw error;
      },
    );
    return () => work.abort();
  }, [format, dataset]);
  return found?.of[0] === format && found.of[1] === dataset ? found.sentences : null;
}
