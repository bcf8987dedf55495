import { useEffect, useMemo, useRef, useState } from 'react';
import {
  type ExchangeFormat,
  exchangeFormats,
  type FileKind,
  losses,
  type TakenData,
  writeFile,
} from '../../core/egress/exchangeFormats';
import { inOneStyle } from '../../core/evidence/numerals';
import { capital } from '../../core/model/capital';
import type { Dataset } from '../../core/model/dataset';
import type { OpenRecord } from '../../core/view/record';
import { sheetName } from '../../core/view/sheetName';
import { everything, seenData } from '../../core/view/takenData';
import { saveFile } from '../../shell/saveFile';
import { say } from '../../shell/sessionStore';
import { fingerprintOf } from '../../shell/textFile';
import { today } from '../../shell/today';
import { useDesk, useView, useVisibility } from '../desk';
import { Dialog } from '../dialog/Dialog';
import './data.css';

/** Hands out the data as a file: what, in which format, and what is lost on the way. Open for as long as it is there. */
export default function DataDialog() {
  const { whole, session } = useDesk();
  const view = useView((state) => state);
  const visibility = useVisibility();
  const [day] = useState(today);
  const [onlySeen, setOnlySeen] = useState(false);
  const [format, setFormat] = useState(exchangeFormats[0]);
  const [done, setDone] = useState('');
  const all = useMemo(() => everything(whole), [whole]);
  const seen = useMemo(() => seenData(whole, view, visibility), [whole, view, visibility]);
  const taken = onlySeen ? seen : all;
  const name = onlySeen ? sheetName(view, day) : `on-the-record-everything-${day}`;
  if (!format) return null;
  const tell = (sentence: string) => {
    setDone(sentence);
    say(session, sentence);
  };
  const choose = (change: () => void) => {
    change();
    setDone('');
  };
  const save = async (kind: FileKind) => {
    const fingerprint = await fingerprintFor(whole, taken.dataset, onlySeen);
    const text = writeFile(format, kind, { ...taken, fingerprint });
    if (text === '' || taken.dataset.people.length === 0) {
      return tell(`There is nothing to save: ${text === '' ? 'no claim' : 'nobody'} is shown.`);
    }
    saveFile(`${name}${kind.ending}`, kind.type, text);
    tell(`${name}${kind.ending} was handed to the browser to keep.`);
  };
  return (
    <Dialog
      title="Data"
      className="data"
      first="input:checked"
      onClose={() => session.setState({ takingData: false })}
    >
      <fieldset>
        <legend>What</legend>
        {[
          { words: 'Everything held', of: all.dataset, chosen: !onlySeen },
          { words: 'What this view shows', of: seen.dataset, chosen: onlySeen },
        ].map(({ words, of, chosen }, index) => (
          <Option
            key={words}
            group="data-what"
            words={words}
            meaning={sizeWords(of)}
            chosen={chosen}
            choose={() => choose(() => setOnlySeen(index === 1))}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>Format</legend>
        {exchangeFormats.map((one) => (
          <Option
            key={one.id}
            group="data-format"
            words={one.name}
            meaning={one.purpose}
            chosen={one === format}
            choose={() => choose(() => setFormat(one))}
          />
        ))}
      </fieldset>
      <Losses format={format} dataset={taken.dataset} />
      <div className="dialog-actions data-actions">
        {format.files.map((kind) => (
          <button key={kind.ending} type="button" className="button" onClick={() => void save(kind)}>
            {kind.holds === null ? 'Save' : `Save ${kind.holds}`}
          </button>
        ))}
        <Done words={done} />
      </div>
    </Dialog>
  );
}

/** What came of it, in sight wherever the dialog was scrolled to. */
function Done({ words }: { readonly words: string }) {
  const line = useRef<HTMLParagraphElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new words may need more room.
  useEffect(() => {
    // In some browsers this returns something, which an effect must not.
    line.current?.scrollIntoView({ block: 'nearest' });
  }, [words]);
  return (
    <p ref={line} role="status">
      {words}
    </p>
  );
}

/** What was compiled keeps its fingerprint; a part of it is another record. */
async function fingerprintFor(
  { fingerprint }: OpenRecord,
  dataset: Dataset,
  onlySeen: boolean,
): Promise<TakenData['fingerprint']> {
  if (fingerprint !== null && !onlySeen) return fingerprint;
  return (await fingerprintOf(JSON.stringify(dataset))) ?? '';
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

interface OptionProps {
  readonly group: string;
  readonly words: string;
  readonly meaning: string;
  readonly chosen: boolean;
  readonly choose: () => void;
}

function Option({ group, words, meaning, chosen, choose }: OptionProps) {
  return (
    <label className="choice">
      <input type="radio" name={group} checked={chosen} onChange={choose} />
      <span>
        {words}. <span className="data-meaning">{meaning}</span>
      </span>
    </label>
  );
}

/** Said before anything is saved. */
function Losses({ format, dataset }: { readonly format: ExchangeFormat; readonly dataset: Dataset }) {
  const sentences = useMemo(() => losses(format, dataset), [format, dataset]);
  return (
    <section className="data-losses">
      <h3>What this format loses</h3>
      {sentences.length === 0 ? (
        <p>Nothing: brought back here, it is the same.</p>
      ) : (
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
