import { describe, expect, it } from 'vitest';
import { readEdited, testRows } from './editedData';

const question = 'link: view=graph&sel=mara-ostrow.lost-to.ivo-lindqvist&hide=eaw';
const step = 'link: sel=none';

describe('the questions and the tour', () => {
  testRows([
    {
      rule: 'a link with a part that cannot be read',
      at: 'edition:11:11',
      find: question,
      put: 'link: view=graph&y=soon',
      says: 'The link is not followed whole. Part of this link could not be read and was left out: y=soon  Copy it anew',
    },
    {
      rule: 'a link to somebody who is not held',
      at: 'edition:11:11',
      find: question,
      put: 'link: sel=mara-ostrov',
      says: '“mara-ostrov” is not in this edition',
    },
    {
      rule: 'a link to a quote that is not held',
      at: 'edition:16:11',
      find: step,
      put: 'link: sel=mara-ostrow.lost-to.ivo-lindqvist!harbour-race.c9',
      says: 'The quote this link names is not held any more',
    },
    {
      rule: 'a link that switches off a source that is not held',
      at: 'edition:16:11',
      find: step,
      put: 'link: sel=none&doubt=article:gone',
      says: 'switches off a source that is not in this edition',
    },
    {
      rule: 'a link with a key of somebody else’s, which the page would never write',
      at: 'edition:11:11',
      find: question,
      put: 'link: view=graph&utm=x&sel=none',
      says: 'The link is not written as the page writes it.  Write "view=graph&sel=none".',
    },
    {
      rule: 'a link in another order than the page’s',
      at: 'edition:16:11',
      find: step,
      put: 'link: sel=none&view=list',
      says: 'Write "view=list&sel=none".',
    },
    {
      rule: 'a link to a step of the tour',
      at: 'edition:16:11',
      find: step,
      put: 'link: sel=none&tour=1',
      says: 'The link names a step of the tour.  Leave "tour" out',
    },
    {
      rule: 'words that rest on nothing of what their link opens',
      at: 'edition:16:11',
      find: step,
      put: 'link: sel=bram-hale.advises.ivo-lindqvist',
      says: 'The link opens "bram-hale.advises.ivo-lindqvist", but its words rest on no claim of that.',
    },
    {
      rule: 'a question that rests on a claim that is not held',
      at: 'edition:12:16',
      find: `${question}\n    rests_on: [harbour-race.c1]`,
      put: `${question}\n    rests_on: [harbour-race.c7]`,
      says: 'There is no claim "harbour-race.c7".',
    },
    {
      rule: 'a step that rests on a claim that is not held',
      at: 'edition:17:16',
      find: `${step}\n    rests_on: [harbour-race.c1]`,
      put: `${step}\n    rests_on: [harbour-race.c8]`,
      says: 'There is no claim "harbour-race.c8".',
    },
    {
      rule: 'a step that rests on nothing',
      at: 'edition:17:15',
      find: `${step}\n    rests_on: [harbour-race.c1]`,
      put: `${step}\n    rests_on: []`,
      says: 'It rests on no claim.',
    },
    {
      rule: 'a step that is too long to be read beside what it speaks of',
      at: 'edition:15:11',
      find: 'text: Ostrow lost to Lindqvist.',
      put: `text: ${'Ostrow lost. '.repeat(40)}`,
      says: 'This is longer than 420 characters.',
    },
    {
      rule: 'a tour of more than six steps',
      at: 'edition:14:3',
      find: 'tour:\n',
      put: `tour:\n${`  - { heading: A race, text: Ostrow lost., ${step}, rests_on: [harbour-race.c1] }\n`.repeat(6)}`,
      says: 'The tour has more than six steps.',
    },
  ]);

  it('may be missing', () => {
    const { dataset, problems } = readEdited([
      {
        file: 'edition',
        find: '',
        put: 'headline: A race\nhow_to_read: Read.\nrests_on: [harbour-race.c1]\nopening: quiet-counsel.c1\n',
      },
    ]);
    expect(problems).toEqual([]);
    expect(dataset?.edition).toMatchObject({ questions: [], tour: [] });
  });
});
