import { describe } from 'vitest';
import { testRows } from './editedData';

describe('the shape of the files', () => {
  testRows([
    {
      rule: 'a misspelt key is named, with the key that was meant',
      at: 'people:4:3',
      edits: [{ file: 'people', find: 'aliases: [Ostrow]', put: 'aliases: [Ostrow]\n  notee: Hello' }],
      says: 'There is no key "notee" here.  Did you mean "note"?',
    },
    {
      rule: 'a misspelt key deep inside is named too',
      at: 'race:46:37',
      find: 'via: [{ outlet: Harbour Ledger }]',
      put: 'via: [{ outlet: Harbour Ledger, outlte: x }]',
      says: 'There is no key "outlte" here.  Did you mean "outlet"?',
    },
    {
      rule: 'a misspelt relation type',
      at: 'race:42:11',
      find: 'type: endorses',
      put: 'type: endorsse',
      says: 'There is no kind of relation "endorsse".  Did you mean "endorses"?',
    },
    {
      rule: 'a basis far from all others',
      at: 'race:45:12',
      find: 'basis: relayed',
      put: 'basis: hearsay',
      says: '"hearsay" is no basis.  Write one of on-record, stated, relayed',
    },
    {
      rule: 'a key that must stand even where it is null',
      at: 'counsel:2:1',
      find: 'publisher: null\n',
      put: '',
      says: 'The key "publisher" is missing.',
    },
    {
      rule: 'a value of the wrong kind',
      at: 'people:12:12',
      find: 'aliases: []',
      put: 'aliases: none',
      says: 'The value of "aliases" is "none", but should be a list.',
    },
    {
      rule: 'a blank name',
      at: 'people:11:9',
      find: 'name: Bram Hale',
      put: 'name: "  "',
      says: 'There are no words here.  Mend or complete name.',
    },
    {
      rule: 'a link of a chain that is two things',
      at: 'race:46:11',
      find: '{ outlet: Harbour Ledger }',
      put: '{ outlet: Harbour Ledger, unnamed: sources }',
      says: 'exactly one of outlet, person, post or unnamed',
    },
    {
      rule: 'a fingerprint that is none',
      at: 'ferry:8:11',
      find: 'sha256: ',
      put: 'sha256: x',
      says: 'A fingerprint is 64 digits',
    },
    {
      rule: 'a headline that rests on nothing',
      at: 'edition:3:11',
      find: 'rests_on:\n  - harbour-race.c1',
      put: 'rests_on: []',
      says: 'The headline rests on no claim.',
    },
    {
      rule: 'a missing file',
      at: 'good/articles/extra.yml:1:1',
      edits: [{ file: 'good/articles/extra.yml', find: '', put: 'id: extra' }],
      says: 'This file is not read.',
    },
  ]);
});

describe('ids', () => {
  testRows([
    {
      rule: 'an id is a slug',
      at: 'people:5:9',
      find: 'aliases: [Ostrow]\n  described: null\n',
      put: 'aliases: [Ostrow]\n  described: null\n- { id: Jürgen_Ost, name: Jürgen Ost, aliases: [], described: null }\n',
      says: '"Jürgen_Ost" is no id: ids are small letters a-z and digits, joined by single hyphens.  Write "jurgen-ost".',
    },
    {
      rule: "an id is not a word of JavaScript's objects",
      at: 'people:5:9',
      find: 'aliases: [Ostrow]\n  described: null\n',
      put: 'aliases: [Ostrow]\n  described: null\n- { id: tostring, name: Jon Ost, aliases: [], described: null }\n',
      says: '"tostring" cannot be an id',
    },
    {
      rule: 'nor in other letters, where the slug would be one',
      at: 'counsel:41:9',
      find: 'id: c3',
      put: 'id: valueOf',
      says: '"valueOf" cannot be an id',
    },
    {
      rule: 'a claim id is judged the same way',
      at: 'counsel:41:9',
      find: 'id: c3',
      put: 'id: constructor',
      says: '"constructor" cannot be an id',
    },
    {
      rule: 'two people with one id',
      at: 'people:5:9',
      find: 'aliases: [Ostrow]\n  described: null\n',
      put: 'aliases: [Ostrow]\n  described: null\n- { id: mara-ostrow, name: Jon Ost, aliases: [], described: null }\n',
      says: 'The id "mara-ostrow" is already taken in line 1.',
    },
    {
      rule: 'two claims of an article with one id',
      at: 'race:40:9',
      find: 'id: c3',
      put: 'id: c2',
      says: 'The id "c2" is already taken in line 25.',
    },
    {
      rule: 'a file that does not bear its id',
      at: 'ferry:1:5',
      find: 'id: ferry-timetable',
      put: 'id: ferry-timetables',
      says: 'its file is named "ferry-timetable.yaml".  Rename the file to "ferry-timetables.yaml"',
    },
  ]);
});

describe('references', () => {
  testRows([
    {
      rule: 'from',
      at: 'counsel:14:11',
      find: 'from: bram-hale',
      put: 'from: bram-hal',
      says: 'There is no person "bram-hal".  Did you mean "bram-hale"?',
    },
    {
      rule: 'to',
      at: 'race:15:9',
      find: 'to: ivo-lindqvist',
      put: 'to: ada-byron',
      says: 'There is no person "ada-byron".  Add them to people.yaml.',
    },
    {
      rule: 'a person of a chain',
      at: 'counsel:47:21',
      find: '{ person: tessa-quill }',
      put: '{ person: tesa-quill }',
      says: 'Did you mean "tessa-quill"?',
    },
    {
      rule: 'people of a passage not coded',
      at: 'race:59:27',
      find: '[mara-ostrow, ivo-lindqvist]',
      put: '[mara-ostrow, ivo-lindquist]',
      says: 'Did you mean "ivo-lindqvist"?',
    },
    {
      rule: 'the article of a description',
      at: 'people:13:32',
      find: 'in: harbour-race',
      put: 'in: harbor-race',
      says: 'There is no article "harbor-race".  Did you mean "harbour-race"?',
    },
    {
      rule: 'a claim the headline rests on',
      at: 'edition:4:5',
      find: '- harbour-race.c1',
      put: '- harbour-race.c9',
      says: 'There is no claim "harbour-race.c9".  Did you mean "harbour-race.c1"?',
    },
    {
      rule: 'the opening claim',
      at: 'edition:5:10',
      find: 'opening: quiet-counsel.c1',
      put: 'opening: nowhere',
      says: 'There is no claim "nowhere".  Write an article id, a dot and the id of one of its claims.',
    },
    {
      rule: 'a withdrawn relation',
      at: 'edition:7:15',
      find: 'bram-hale.endorses.mara-ostrow',
      put: 'bram-hale.endorses.tessa-quill',
      says: 'There is no relation "bram-hale.endorses.tessa-quill".',
    },
  ]);
});
