import { expect, it } from 'vitest';
import { articleName } from '../../../src/core/model/dataset';
import { article } from '../../support/dataset';

it('an article without a title is called by its first words; a title is never made up', () => {
  expect(articleName(article('bell', { title: 'The vote' }))).toBe('The vote');
  expect(articleName(article('bell', { title: null, opens: 'It was late' }))).toBe('“It was late…”');
});
