import type { Attributes } from './readPart';

/** What hangs on a cell and is not what it says: comments and pictures. */
const beside = new Set(['annotation', 'frame', 'custom-shape', 'g', 'line', 'rect', 'control']);

const mostSpaces = 4000;

/** Gathers the words that are shown in a cell of an .ods. */
export function odsWords() {
  let paragraphs: string[] = [];
  let inside = 0;
  let skipped = 0;
  let isLink = false;
  let hasComments = false;
  const add = (words: string) => {
    if (inside > 0 && skipped === 0) paragraphs.push((paragraphs.pop() ?? '') + words);
  };
  return {
    begin: () => {
      paragraphs = [];
      inside = 0;
      skipped = 0;
      isLink = false;
    },
    open: (name: string, attributes: () => Attributes) => {
      if (beside.has(name)) {
        skipped++;
        if (name === 'annotation') hasComments = true;
      }
      if (skipped > 0) return;
      if (name === 'p' || name === 'h') {
        inside++;
        paragraphs.push('');
      } else if (name === 's')
        add(' '.repeat(Math.min(Number(attributes()['text:c'] ?? 1) || 1, mostSpaces)));
      else if (name === 'tab') add('\t');
      else if (name === 'line-break') add('\n');
      else if (name === 'a') isLink = true;
    },
    /** Spaces that are meant are elements: those between words are one, however the file is set. */
    text: (more: string) => add(/\s\s|[\t\r\n]/.test(more) ? more.replace(/\s+/g, ' ') : more),
    close: (name: string) => {
      if (beside.has(name)) skipped = Math.max(0, skipped - 1);
      else if (skipped === 0 && (name === 'p' || name === 'h')) inside--;
    },
    take: () => ({ shown: paragraphs.join('\n'), isLink }),
    hasComments: () => hasComments,
  };
}
