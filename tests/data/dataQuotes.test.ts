import { describe, expect, it } from 'vitest';
import { readEdited, testRows } from './editedData';

const long = 'a '.repeat(160);
const bare = '\n      prefix: ""\n      suffix: ""';
const first =
  'exact: Mara Ostrow lost to Ivo Lindqvist in the race\n      prefix: ""\n      suffix: " for harbour governor on May 3, 2031."';

describe('quotes', () => {
  testRows([
    {
      rule: 'a quote that is not in the text',
      at: 'race:22:14',
      find: 'exact: Mara Ostrow lost to',
      put: 'exact: Mara Ostrow fell to',
      says: "does not stand in the article's text.  Copy the words from the text, letter by letter.",
    },
    {
      rule: 'a quote that stands there twice',
      at: 'race:22:14',
      find: first,
      put: `exact: The two candidates shook hands${bare}`,
      says: 'stands in the text 2 times.',
    },
    {
      rule: 'straight quotation marks for curly ones',
      at: 'race:22:14',
      find: first,
      put: `exact: '"I called him before midnight,"'${bare}`,
      says: 'Paste exactly: “I called him before midnight,”',
    },
    {
      rule: 'a hyphen for a dash',
      at: 'race:22:14',
      find: first,
      put: `exact: nine hours - longer than${bare}`,
      says: 'Paste exactly: nine hours – longer than',
    },
    {
      rule: 'another case',
      at: 'race:22:14',
      find: 'exact: Mara Ostrow lost to Ivo Lindqvist in the race',
      put: 'exact: mara ostrow lost to Ivo Lindqvist in the race',
      says: 'Paste exactly: Mara Ostrow lost to Ivo Lindqvist in the race',
    },
    {
      rule: 'line breaks that are not in the words',
      at: 'race:22:14',
      find: 'exact: Mara Ostrow lost to Ivo Lindqvist in the race',
      put: 'exact: "Mara Ostrow lost\\n to Ivo Lindqvist in the race"',
      says: 'should be written: Mara Ostrow lost to Ivo Lindqvist in the race',
      warns: true,
    },
    {
      rule: 'fewer than four words',
      at: 'counsel:51:14',
      find: 'exact: Ivo Lindqvist has my full support\n      prefix: “\n      suffix: "',
      put: 'exact: my full support\n      prefix: "“Ivo Lindqvist has "\n      suffix: "',
      says: 'The quote has 3 words; it needs at least 4.',
    },
    {
      rule: 'a quote cut inside a word',
      at: 'race:22:14',
      find: 'in the race\n      prefix: ""\n      suffix: " for',
      put: 'in the ra\n      prefix: ""\n      suffix: "ce for',
      says: 'The quote starts or ends inside a word.',
    },
    {
      rule: 'an invisible character in a quote',
      at: 'people:3:13',
      edits: [{ file: 'people', find: 'aliases: [Ostrow]', put: 'aliases: ["Os\\u202Etrow"]' }],
      says: 'The invisible character U+202E stands after "Os".',
      warns: true,
    },
  ]);
});

describe('context', () => {
  testRows([
    {
      rule: 'a prefix of other words',
      at: 'counsel:37:15',
      find: 'prefix: "“Bram knows every voter by name,” the person added. "',
      put: 'prefix: "The person said so. "',
      says: 'The prefix is not what stands before the quote.',
    },
    {
      rule: 'a prefix without the space behind it',
      at: 'counsel:37:15',
      find: 'the person added. "',
      put: 'the person added."',
      says: 'Paste from the text, with its spaces:',
    },
    {
      rule: 'a suffix of other words',
      at: 'race:52:15',
      find: 'suffix: ", according to the Harbour Ledger."',
      put: 'suffix: ", according to the Harbour Gazette."',
      says: 'The suffix is not what stands after the quote.',
    },
    {
      rule: 'a prefix that starts inside a word',
      at: 'race:51:15',
      find: 'prefix: "Tessa Quill worked',
      put: 'prefix: "essa Quill worked',
      says: 'The prefix starts inside a word.',
    },
    {
      rule: 'a suffix that ends inside a word',
      at: 'race:24:15',
      find: 'suffix: " for harbour governor on May 3, 2031."',
      put: 'suffix: " for harb"',
      says: 'The suffix ends inside a word.',
    },
    {
      rule: 'a context that is too long',
      at: 'race:24:15',
      find: 'suffix: " for harbour governor on May 3, 2031."',
      put: `suffix: "${long}"`,
      says: 'The suffix has 319 characters; at most 120 may be kept (300 where a pronoun needs them).',
    },
  ]);
});

describe('a context of more than 120 letters', () => {
  const longer = {
    file: 'counsel',
    find: 'suffix: ""\n    note: Telling',
    put: 'suffix: " “Ivo Lindqvist has my full support,” said Tessa Quill, then-press secretary of his rival. Lindqvist thanked her in an email."\n    note: Telling',
  };

  it('is taken where a comment above the claim says why it is needed', () => {
    const why = { file: 'counsel', find: '  - id: c2', put: '  # context: says who he is\n  - id: c2' };
    expect(readEdited([longer]).problems).toMatchObject([{ severity: 'error', line: 38 }]);
    expect(readEdited([longer, why]).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('page furniture', () => {
  testRows([
    {
      rule: 'in a context',
      at: 'race:37:15',
      find: 'prefix: ""\n      suffix: " Sen.',
      put: 'prefix: "Advertisement "\n      suffix: " Sen.',
      says: '"Advertisement" is page furniture and may not be quoted.',
    },
    {
      rule: 'a teaser as a quote',
      at: 'race:50:14',
      find: 'exact: Bram Hale endorsed Ostrow in March\n      prefix: "Tessa Quill worked for Ostrow as press secretary until April. Sen. "\n      suffix: ", according to the Harbour Ledger."',
      put: 'exact: Hale Rethinks His Whole Ferry Plan\n      prefix: ""\n      suffix: ""',
      says: 'The quote or its context lies in page furniture: "(RELATED: Hale Rethinks His Whole Ferry Plan)".',
    },
    {
      rule: 'a caption as a quote',
      at: 'race:50:14',
      find: 'exact: Bram Hale endorsed Ostrow in March\n      prefix: "Tessa Quill worked for Ostrow as press secretary until April. Sen. "\n      suffix: ", according to the Harbour Ledger."',
      put: 'exact: on the quay wave flags\n      prefix: "Crowds "\n      suffix: " for both candidates."',
      says: 'lies in page furniture: "Crowds on the quay wave flags',
    },
  ]);
});

describe('the words of page furniture', () => {
  it.each(['Advertisement', 'Recommended', 'Read the full article here', '(RELATED: Hale', '(Photo by Lena'])(
    '%s',
    (words) => {
      for (const side of ['prefix: ""', 'exact: Mara Ostrow lost to Ivo Lindqvist in the race']) {
        const put = side.replace(/: .*/, `: "${words} in the first race of all "`);
        const { problems } = readEdited([{ file: 'race', find: side, put }], false);
        expect(problems.map(({ what }) => what)).toContainEqual(expect.stringContaining('is page furniture'));
      }
    },
  );
});

describe('without the texts', () => {
  testRows(
    [
      {
        rule: 'a quote still needs four words',
        at: 'race:22:14',
        find: 'exact: Mara Ostrow lost to Ivo Lindqvist in the race',
        put: 'exact: Mara lost',
        says: 'The quote has 2 words',
      },
      {
        rule: 'a quote is still not cut inside a word',
        at: 'race:22:14',
        find: 'suffix: " for harbour',
        put: 'suffix: "for harbour',
        says: 'The quote starts or ends inside a word.',
      },
      {
        rule: 'a context is still not too long',
        at: 'race:24:15',
        find: 'suffix: " for harbour governor on May 3, 2031."',
        put: `suffix: " ${long}"`,
        says: 'at most 120 may be kept',
      },
      {
        rule: 'a fingerprint is still there',
        at: 'race:8:3',
        find: '  chars: ',
        put: '  # chars: ',
        says: 'The key "chars" is missing.',
      },
    ],
    false,
  );
});
