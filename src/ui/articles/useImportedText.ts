import { useCallback, useEffect, useRef, useState } from 'react';
import { compareText, type TextComparison } from '../../core/evidence/compareText';
import type { Article, QuotedClaim } from '../../core/model/dataset';
import { findText, forgetText, holdText, keepText, unkeepText } from '../../shell/files/importedTexts';
import { readTextFile } from '../../shell/files/textFile';
import { say } from '../../shell/stores/sessionStore';
import { useDesk } from '../base/desk';

/** What came of the reader's own text of an article. */
export type ImportedTextState =
  | { readonly kind: 'none' }
  | { readonly kind: 'problem'; readonly words: string }
  | { readonly kind: 'compared'; readonly comparison: Exclude<TextComparison, { kind: 'same' }> }
  /** It is the article's. `problem`: why it could not be kept on this device. */
  | {
      readonly kind: 'whole';
      readonly text: string;
      readonly kept: boolean;
      readonly problem: string | null;
    };

export interface ImportedTextActions {
  readonly giveText: (files: readonly File[]) => void;
  readonly keep: (on: boolean) => void;
  readonly forget: () => void;
}

/** The reader's own text of one article: given in this visit, or kept on this device before. */
export function useImportedText(
  article: Article,
  claims: readonly QuotedClaim[],
): { readonly own: ImportedTextState; readonly actions: ImportedTextActions } {
  const { session } = useDesk();
  const [imports, setOwn] = useState<ImportedTextState>({ kind: 'none' });
  /** Counts what was asked for: an answer that comes late must not replace a newer one. */
  const turn = useRef(0);
  const sha256 = article.text?.sha256 ?? '';

  useEffect(() => {
    turn.current += 1;
    const asked = turn.current;
    void findText(sha256).then((found) => {
      if (found && turn.current === asked) setOwn({ kind: 'whole', ...found, problem: null });
    });
    return () => {
      turn.current += 1;
    };
  }, [sha256]);

  const giveText = useCallback(
    async (files: readonly File[]) => {
      turn.current += 1;
      const asked = turn.current;
      const read = await readTextFile(files);
      if (turn.current !== asked) return;
      const next = judge(article, claims, read);
      if (next.kind === 'whole') holdText(sha256, next.text);
      setOwn(next);
      say(session, spokenWords(next));
    },
    [article, claims, session, sha256],
  );

  const keep = (on: boolean) => {
    if (imports.kind !== 'whole') return;
    if (!on) unkeepText(sha256);
    const problem = on ? keepText(sha256, imports.text) : null;
    holdText(sha256, imports.text);
    setOwn({ ...imports, kept: on && problem === null, problem });
    say(session, problem ?? (on ? 'Kept in this browser.' : 'No longer kept in this browser.'));
  };

  const forget = () => {
    forgetText(sha256);
    setOwn({ kind: 'none' });
    say(session, 'Forgotten. The held passages are shown.');
  };

  return { own: imports, actions: { giveText: (files) => void giveText(files), keep, forget } };
}

function judge(
  article: Article,
  claims: readonly QuotedClaim[],
  read: Awaited<ReturnType<typeof readTextFile>>,
): ImportedTextState {
  if (!read.ok) return { kind: 'problem', words: read.problem };
  if (read.sha256 === null) {
    const words =
      'This browser cannot fingerprint the text here: it does so only on pages that came over https.';
    return { kind: 'problem', words };
  }
  const comparison = compareText(article, claims, read.text, read.sha256);
  return comparison.kind === 'same'
    ? { kind: 'whole', text: read.text, kept: false, problem: null }
    : { kind: 'compared', comparison };
}

function spokenWords(imports: ImportedTextState): string {
  switch (imports.kind) {
    case 'none':
      return '';
    case 'problem':
      return imports.words;
    case 'whole':
      return 'It is the text that was read. The whole article is shown.';
    case 'compared':
      return imports.comparison.kind === 'near'
        ? 'It is not the text that was read. What differs is listed.'
        : 'It is not the text of this article.';
  }
}
