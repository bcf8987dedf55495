import { describe, expect, it } from 'vitest';
import { type CitedView, citeView } from '../../../src/core/evidence/citeView';

const fingerprint = '0123456789abcdef'.repeat(4);
const cited: CitedView = {
  title: 'On the Record: Ada & Ben',
  link: 'https://record.example/?sel=ada.endorses.ben&y=2016..2020',
  fingerprint,
};
const today = '2026-03-06';
const item = (view: CitedView): Record<string, unknown> => JSON.parse(citeView(view, today).cslJson)[0];
const key = (view: CitedView) => /^@misc\{(.*),$/m.exec(citeView(view, today).bibtex)?.[1];

describe('the citation of a view', () => {
  it('gives the title, the link, the first characters of the data’s fingerprint and the day', () => {
    expect(citeView(cited, today).text).toBe(
      'On the Record: Ada & Ben. https://record.example/?sel=ada.endorses.ben&y=2016..2020 Data 0123456789ab. Accessed 6 March 2026.',
    );
  });

  it('is a @misc in BibTeX with the whole fingerprint', () => {
    expect(citeView(cited, today).bibtex).toBe(
      [
        `@misc{${key(cited)},`,
        '  title = {{On the Record: Ada \\& Ben}},',
        '  url = {https://record.example/?sel=ada.endorses.ben&y=2016..2020},',
        '  urldate = {2026-03-06},',
        `  note = {Data fingerprint: SHA-256 ${fingerprint}. Accessed 6 March 2026.},`,
        '}',
        '',
      ].join('\n'),
    );
  });

  it('is a web page in CSL-JSON with the whole fingerprint', () => {
    expect(item(cited)).toEqual({
      id: key(cited),
      type: 'webpage',
      title: cited.title,
      URL: cited.link,
      accessed: { 'date-parts': [[2026, 3, 6]] },
      note: `Data fingerprint: SHA-256 ${fingerprint}.`,
    });
  });

  it('is silent on a fingerprint that there is none of', () => {
    const bare = citeView({ ...cited, fingerprint: null }, today);
    expect(bare.text).toMatch(/2020 Accessed 6 March 2026\.$/);
    expect(bare.bibtex + bare.cslJson).not.toMatch(/fingerprint|null/);
  });

  it('has the same key for the same view of the same data on any day, and another for another', () => {
    expect(key(cited)).toBe('on-the-record-a8e485cf-0123456789ab');
    expect(/\{(.*),/.exec(citeView(cited, '2030-01-01').bibtex)?.[1]).toBe(key(cited));
    expect(key({ ...cited, link: `${cited.link}1` })).not.toBe(key(cited));
    expect(key({ ...cited, fingerprint: 'f'.repeat(64) })).not.toBe(key(cited));
  });
});
