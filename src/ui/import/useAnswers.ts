import { useEffect, useState } from 'react';
import type { Answer, ImportQuestion } from '../../core/ingest/preview/question';
import { useDesk } from '../base/desk';

/** How the page of an import is answered. What was chosen is shown at once, though the file is still read anew. */
export interface Answers {
  /** Something was answered, so that leaving would lose it. */
  readonly isTouched: boolean;
  /** What was chosen for a question, or for one value of it, while the file is read anew; else what is known. */
  readonly shown: (question: string, value: string | null, known: string) => string;
  readonly choose: (question: ImportQuestion, to: string) => void;
  readonly chooseFor: (question: string, value: string, to: string) => void;
}

/** `owed`: how many answers have not been replied to. */
export function useAnswers(owed: number): Answers {
  const { imports } = useDesk();
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const [isTouched, setTouched] = useState(false);
  useEffect(() => {
    if (owed === 0) setChosen(new Map());
  }, [owed]);
  const keyOf = (question: string, value: string | null) => JSON.stringify([question, value]);
  const answer = (question: string, value: string | null, to: string, answered: Answer) => {
    setTouched(true);
    setChosen((before) => new Map(before).set(keyOf(question, value), to));
    imports.send({ kind: 'answer', question, answer: answered });
  };
  return {
    isTouched,
    shown: (question, value, known) => chosen.get(keyOf(question, value)) ?? known,
    choose: ({ id }, to) => answer(id, null, to, to),
    chooseFor: (question, value, to) => answer(question, value, to, [{ value, answer: to }]),
  };
}
