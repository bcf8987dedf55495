import { useEffect, useRef, useState } from 'react';
import {
  type ExchangeFormat,
  type ExportedData,
  type FileKind,
  writeFile,
} from '../../core/egress/exchangeFormats';
import { jsonPieces } from '../../core/egress/jsonText';
import { bytesWords, limits } from '../../core/ingest/parsed/limits';
import type { Dataset } from '../../core/model/dataset';
import { joinPieces } from '../../shell/files/joinPieces';
import { saveBlob } from '../../shell/files/saveFile';
import { fingerprintOfBlob } from '../../shell/files/textFile';

/** Milliseconds after which a reader is told how far it has come. */
const patience = 1000;

/** What is saved, and under which name. */
interface Saved {
  readonly name: string;
  readonly format: ExchangeFormat;
  readonly kind: FileKind;
  readonly taken: Omit<ExportedData, 'fingerprint'>;
  /** Null where it has to be computed. */
  readonly fingerprint: string | null;
}

interface Saving {
  /** How much is written, 0 to 1; null while nobody has waited for long. */
  readonly share: number | null;
  /** Ends what is being done, whatever it is. */
  readonly stop: () => void;
  /** Resolves with a sentence that says what came of it; null where it was stopped. */
  readonly save: (saved: Saved) => Promise<string | null>;
}

/** Writes files without holding the page up. A new file, or the end of the dialog, stops what is being written. */
export function useSaving(): Saving {
  const [share, setShare] = useState<number | null>(null);
  const work = useRef(new AbortController());
  const stop = () => {
    work.current.abort();
    work.current = new AbortController();
    setShare(null);
  };
  useEffect(() => () => work.current.abort(), []);
  const save = async (saved: Saved) => {
    stop();
    const { signal } = work.current;
    const start = performance.now();
    const onShare = (now: number) => {
      if (performance.now() - start > patience) setShare(Math.floor(now * 50) / 50);
    };
    try {
      const sentence = await saveInSlices(saved, onShare, signal);
      setShare(null);
      return sentence;
    } catch (error) {
      if (signal.aborted) return null;
      throw error;
    }
  };
  return { share, stop, save };
}

async function saveInSlices(
  { name, format, kind, taken: exported, fingerprint }: Saved,
  onShare: (share: number) => void,
  signal: AbortSignal,
): Promise<string> {
  const known =
    format.id === 'record' ? (fingerprint ?? (await fingerprintOf(exported.dataset, signal))) : '';
  const onStep = (piece: { readonly text: string; readonly share: number }) => {
    onShare(piece.share);
    return piece.text;
  };
  const written = await joinPieces(
    writeFile(format, kind, { ...exported, fingerprint: known ?? '' }),
    onStep,
    signal,
  );
  signal.throwIfAborted();
  if (written.size === 0 || exported.dataset.people.length === 0) {
    return `There is nothing to save: ${written.size === 0 ? 'no claim' : 'nobody'} is shown.`;
  }
  const file = `${name}${kind.ending}`;
  saveBlob(file, new Blob([written], { type: `${kind.type};charset=utf-8` }));
  const handed = `${file} was handed to the browser to keep.`;
  return written.size > limits.bytes
    ? `${handed} It is larger than ${bytesWords}, the most that this page reads.`
    : handed;
}

/** What was compiled keeps its fingerprint; a part of it is another record. */
async function fingerprintOf(dataset: Dataset, signal: AbortSignal): Promise<string | null> {
  const written = await joinPieces(jsonPieces(dataset, JSON.stringify), (text) => text, signal);
  signal.throwIfAborted();
  return fingerprintOfBlob(written);
}
