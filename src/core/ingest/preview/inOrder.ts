import type { ImportQuestion } from './question';

/** What the reader is asked: first who is meant, without whom nothing comes in, then what changes most rows. */
export function askedInOrder(questions: readonly ImportQuestion[]): ImportQuestion[] {
  return questions
    .filter(({ where }) => where === 'panel')
    .sort((a, b) => Number(lacksEnd(b)) - Number(lacksEnd(a)) || b.rows - a.rows);
}

/** Nobody stands at this end of the line. */
export function lacksEnd({ id, form }: ImportQuestion): boolean {
  return /\.(?:from|to)$/.test(id) && form.kind === 'choice' && form.answer === 'none';
}
