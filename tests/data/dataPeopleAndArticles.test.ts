import { describe, expect, it } from 'vitest';
import { readEdited, testRows } from './editedData';

const anOther = (id: string, name: string) => ({
  find: 'aliases: [Ostrow]\n  described: null\n',
  put: `aliases: [Ostrow]\n  described: null\n- { id: ${id}, name: ${name}, aliases: [], described: null }\n`,
});

describe('people', () => {
  testRows([
    {
      rule: 'one name written in two ways',
      at: 'people:5:9',
      ...anOther('ostrow-mara', 'MÁRA-OSTROW'),
      says: '"ostrow-mara" and "mara-ostrow" have the same name.',
      warns: true,
    },
    {
      rule: 'names one letter apart',
      at: 'people:5:9',
      ...anOther('m-ostrov', 'Mara Ostrov'),
      says: 'The names "Mara Ostrov" and "Mara Ostrow" differ by one letter.',
      warns: true,
    },
    {
      rule: 'ids one letter apart',
      at: 'people:5:9',
      ...anOther('mara-ostrov', 'Mara Ostrov-Lund'),
      says: 'The ids "mara-ostrov" and "mara-ostrow" differ by one letter.',
      warns: true,
    },
    {
      rule: 'a description that does not stand in its article',
      at: 'people:17:20',
      find: 'as: then-press secretary',
      put: 'as: press officer',
      says: 'The description "press officer" does not stand in the article\'s text.',
    },
    {
      rule: 'a description as of a day that does not exist',
      at: 'people:17:65',
      find: 'as: then-press secretary, in: quiet-counsel',
      put: 'as: then-press secretary, in: quiet-counsel, on: 2031-02-30',
      says: '"2031-02-30" is no date.',
    },
    {
      rule: 'a label that stands in no text',
      at: 'people:3:10',
      find: 'aliases: [Ostrow]',
      put: 'label: Queen of the harbour\n  aliases: [Ostrow]',
      says: 'No article calls anybody "Queen of the harbour".',
    },
  ]);

  it('are shown under their label, and found by their name', () => {
    const label = {
      file: 'people',
      find: 'aliases: [Ostrow]',
      put: 'label: Mara Ostrow lost\n  aliases: [Ostrow]',
    };
    const { dataset } = readEdited([label]);
    expect(dataset?.people.find(({ id }) => id === 'mara-ostrow')).toMatchObject({
      name: 'Mara Ostrow lost',
      aliases: ['Mara Ostrow', 'Ostrow'],
    });
  });

  it('takes two people with one surname, and twins whom a note tells apart', () => {
    const surname = { file: 'people', ...anOther('peter-ostrow', 'Peter Ostrow') };
    expect(readEdited([surname]).problems).toEqual([]);
    const twin = { file: 'people', ...anOther('mara-ostrow-2', 'Mara Ostrow') };
    const note = {
      file: 'people',
      find: 'name: Mara Ostrow, aliases: [], ',
      put: 'name: Mara Ostrow, aliases: [], note: Not mara-ostrow., ',
    };
    expect(readEdited([twin, note]).problems).toEqual([]);
  });
});

describe('articles', () => {
  testRows([
    {
      rule: 'a text that has changed',
      at: 'race:8:11',
      edits: [{ file: 'raceText', find: 'at noon', put: 'at four' }],
      says: 'its fingerprint differs.  Restore the text',
    },
    {
      rule: 'a length that is not the text’s',
      at: 'ferry:9:10',
      find: 'chars: 70',
      put: 'chars: 71',
      says: 'has 70 characters, not 71.  Write "chars: 70"',
    },
    {
      rule: 'a title that is not in the text',
      at: 'ferry:2:8',
      find: 'title: null',
      put: 'title: Ferries at last',
      says: 'The title "Ferries at last" does not stand in the article\'s text.',
    },
    {
      rule: 'first words that are not the first',
      at: 'counsel:4:8',
      find: 'opens: Ivo Lindqvist often',
      put: 'opens: Lindqvist often',
      says: 'Write its first words: Ivo Lindqvist often turned to Bram Hale for',
    },
    {
      rule: 'another day than the text’s marker',
      at: 'race:5:12',
      find: 'published: 2031-05-04',
      put: 'published: 2031-05-06',
      says: 'its text begins with "date 2031-05-04".',
    },
    {
      rule: 'an impossible day of publication',
      at: 'ferry:5:12',
      find: 'published: 2031-06',
      put: 'published: 2031-13',
      says: 'there is no month 13',
    },
    {
      rule: 'an uncertain day of publication',
      at: 'ferry:5:12',
      find: 'published: 2031-06',
      put: 'published: 2031-06?',
      says: 'is no single, certain date of publication',
    },
    {
      rule: 'neither a claim nor a passage not coded',
      at: 'ferry:11:9',
      find: `not_coded:
  - at: 46
    chars: 23
    sha256: a7e4b38526e02e5867e9f05b5dd510b98c293dca84468f6c9c0e2d40dcdd2854
    from_words: Tessa Quill
    to_words: welcomed it
    people: [tessa-quill]
    reason: "greeting: welcoming a timetable is none of the four relations."
`,
      put: 'not_coded: []\n',
      says: 'neither a claim nor a passage that was not coded',
    },
    { rule: 'http', at: 'race:6:6', find: 'https:', put: 'http:', says: 'The address begins with "http:".' },
    {
      rule: 'javascript',
      at: 'ferry:6:6',
      find: 'url: null',
      put: 'url: "javascript:alert(1)"',
      says: 'begins with "javascript:"',
    },
    {
      rule: 'a password',
      at: 'race:6:6',
      find: '//example',
      put: '//me:pw@example',
      says: 'holds a user name or password',
    },
    {
      rule: 'no address at all',
      at: 'race:6:6',
      find: 'https://example.org/',
      put: 'example',
      says: 'is no web address',
    },
  ]);
});

describe('an article that closely follows another', () => {
  const retells = (file: string, ids: string) => ({
    file,
    find: 'claims:',
    put: `retells: [${ids}]\nclaims:`,
  });

  testRows([
    {
      rule: 'is named by its id',
      at: 'race:11:11',
      ...{ find: 'claims:', put: 'retells: [quiet-council]\nclaims:' },
      says: 'There is no article "quiet-council".  Did you mean "quiet-counsel"?',
    },
    {
      rule: 'does not follow itself',
      at: 'race:11:11',
      ...{ find: 'claims:', put: 'retells: [harbour-race]\nclaims:' },
      says: 'The article is said to retell itself.',
    },
  ]);

  it('is not followed by that one in turn', () => {
    const { problems } = readEdited([retells('race', 'quiet-counsel'), retells('counsel', 'harbour-race')]);
    expect(problems.map(({ what }) => what)).toEqual([
      '"harbour-race" retells an article that retells it.',
      '"quiet-counsel" retells an article that retells it.',
    ]);
  });

  it('says so in the record', () => {
    const { dataset } = readEdited([retells('race', 'quiet-counsel')]);
    expect(dataset?.articles.map((one) => one.retells)).toEqual([[], ['quiet-counsel'], []]);
  });
});
