import { describe, expect, it } from 'vitest';
import { matchRelation } from '../../../src/core/ingest/preview/relationWords';

describe('words of a file for a relation', () => {
  it.each([
    ['endorsed', 'endorses'],
    ['Endorses', 'endorses'],
    ['ENDORSEMENT', 'endorses'],
    ['endorsement of', 'endorses'],
    ['has endorsed', 'endorses'],
    ['advised', 'advises'],
    ['adviser to', 'advises'],
    ['senior advisor to', 'advises'],
    ['lost to', 'lost-to'],
    ['lost_to', 'lost-to'],
    ['loses to', 'lost-to'],
    ['was beaten by', 'lost-to'],
    ['defeated by', 'lost-to'],
    ['worked for', 'worked-for'],
    ['works-for', 'worked-for'],
    ['was employed by', 'worked-for'],
  ])('“%s” runs as “%s” does', (words, type) => {
    expect(matchRelation(words)).toEqual({ type, turned: false });
  });

  it.each([
    ['was endorsed by', 'endorses'],
    ['endorsed by', 'endorses'],
    ['endorsement from', 'endorses'],
    ['is advised by', 'advises'],
    ['beat', 'lost-to'],
    ['beats', 'lost-to'],
    ['defeated', 'lost-to'],
    ['won against', 'lost-to'],
    ['employed', 'worked-for'],
  ])('“%s” tells “%s” from the other end', (words, type) => {
    expect(matchRelation(words)).toEqual({ type, turned: true });
  });

  it.each([
    'did not endorse',
    'never endorsed',
    'endorsed a rival of',
    'endorsed (rumoured)',
    'unendorsed',
    'may endorse',
    'lost',
    'won',
    'beat up',
    'supports',
    'works with',
    'opposes',
    '',
  ])('“%s” says something else, or may', (words) => {
    expect(matchRelation(words)).toBeNull();
  });
});
