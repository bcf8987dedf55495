import { expect, it } from 'vitest';
import { limits } from '../../../src/core/ingest/parsed/limits';
import { cameOf } from '../../support/cameOf';

it('somebody of whom the file says more than can be held keeps their lines, and the beginning of what is said', async () => {
  const words = 'word '.repeat(limits.text);
  const people = ['id,name,note,story', `ada,Ada Quill,${words},${words}`, 'ben,Ben Marsh,,short'];
  const { record, report } = await cameOf([
    { name: 'people.csv', content: people.join('\n') },
    { name: 'ties.csv', content: 'from,type,to\nada,endorses,ben' },
  ]);
  expect(record.claims).toHaveLength(1);
  const ada = record.people.find(({ name }) => name === 'Ada Quill');
  const cut = expect.stringMatching(/^(?:word )+word$/);
  expect(ada).toMatchObject({ note: cut, attributes: [['story', cut]] });
  expect(ada?.note?.length).toBeGreaterThan(limits.text / 2);
  expect(report.problems.map(({ kind, rows }) => [kind, rows])).toContainEqual(['person-text-cut', [2]]);
});
