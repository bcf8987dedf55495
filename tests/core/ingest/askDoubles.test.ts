import { describe, expect, it } from 'vitest';
import { buildClaims } from '../../../src/core/ingest/claims/buildClaims';
import {
  answerQuestion,
  areAllSafe,
  importQuestionsOf,
  propose,
} from '../../../src/core/ingest/preview/questions';
import { readFile } from '../../../src/core/ingest/readFile';
import { decode } from '../../support/datasetFile';

const year = 2026;

/** A file of these sentences: “Ada Quill endorses Ben Marsh”, one pair of names a row. */
function reading(...pairs: readonly (readonly [from: string, to: string])[]) {
  const rows = pairs.map(([from, to], at) => `"${from}",endorses,"${to}",${2001 + at}`);
  const text = ['from,type,to,date', ...rows].join('\n');
  return readFile('names.csv', new TextEncoder().encode(text), decode);
}

type Reading = ReturnType<typeof reading>;

/** The pairs of names that are asked about, without marks of direction; null where nothing is asked. */
function askedOf(file: Reading, decisions = propose(file, year)) {
  const question = importQuestionsOf(file, decisions, year).find(({ id }) => id === '0.same');
  return question?.form.kind === 'rules' ? question.form.values : null;
}

/** Everybody with their other names, and how many lines there are, once every pair is said to be one person. */
function joined(file: Reading) {
  const before = propose(file, year);
  const answer = (askedOf(file, before) ?? []).map(({ value }) => ({ value, answer: 'one' }));
  const built = buildClaims(file, answerQuestion(file, before, '0.same', answer, year));
  if (!built.ok) throw new Error(JSON.stringify(built.problems));
  const people = built.people.map(({ name, aliases }) => [name, ...aliases].join(' / '));
  return { people, lines: built.claims.length, doubles: built.report.doubles.length };
}

describe('two names that may be one person', () => {
  it.each([
    ['an initial', 'B. Sanders', 'Bernie Sanders', 'Bernie Sanders / B. Sanders'],
    ['a title', 'Sen. Ada Quill', 'Ada Quill', 'Ada Quill / Sen. Ada Quill'],
    ['an initial behind a title', 'Sen. B. Sanders', 'Bernie Sanders', 'Bernie Sanders / Sen. B. Sanders'],
    ['Latin letters', 'Lars Sørensen', 'Lars Sorensen', 'Lars Sorensen / Lars Sørensen'],
    ['a sharp s', 'Anna Weiß', 'Anna Weiss', 'Anna Weiss / Anna Weiß'],
    ['Persian and Arabic letters', 'علی محمدی', 'علي محمدي', 'علي محمدي / علی محمدی'],
    ['a hamza', 'محمد أحمد', 'محمد احمد', 'محمد أحمد / محمد احمد'],
    ['points of Hebrew', 'שָׂרָה לוי', 'שרה לוי', 'שָׂרָה לוי / שרה לוי'],
  ])('are asked about, and come in as one by the fuller name: %s', (_, one, other, person) => {
    const file = reading([one, 'Cyd Oakes'], [other, 'Cyd Oakes']);
    expect(askedOf(file)).toHaveLength(1);
    expect(areAllSafe(importQuestionsOf(file, propose(file, year), year))).toBe(false);
    const { people, lines, doubles } = joined(file);
    expect(people.map((name) => name.normalize('NFC'))).toEqual([person.normalize('NFC'), 'Cyd Oakes']);
    expect({ lines, doubles }).toEqual({ lines: 2, doubles: 0 });
  });

  it('stay two where nothing is answered', () => {
    const file = reading(['B. Sanders', 'Cyd Oakes'], ['Bernie Sanders', 'Cyd Oakes']);
    const built = buildClaims(file, propose(file, year));
    expect(built.ok && built.people.map(({ name }) => name)).toEqual([
      'B. Sanders',
      'Cyd Oakes',
      'Bernie Sanders',
    ]);
  });

  it('make no line of a person and themself once they are one, and that is told', () => {
    const file = reading(['B. Sanders', 'Bernie Sanders'], ['Bernie Sanders', 'Cyd Oakes']);
    expect(joined(file)).toEqual({
      people: ['Bernie Sanders / B. Sanders', 'Cyd Oakes'],
      lines: 1,
      doubles: 0,
    });
  });

  it('are not asked about where an initial fits two people', () => {
    expect(askedOf(reading(['B. Sanders', 'Bernie Sanders'], ['Beth Sanders', 'Cyd Oakes']))).toBeNull();
  });
});
