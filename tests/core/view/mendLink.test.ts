import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeView, encodeView } from '../../../src/core/view/link';
import { leastLost, readingsOf } from '../../../src/core/view/mendLink';
import { resolveView } from '../../../src/core/view/resolveView';
import { viewOf } from '../../../src/core/view/viewParts';
import { shippedRecord } from '../../support/shippedRecord';
import { views } from '../../support/views';
import { inYears } from '../../support/years';

const record = shippedRecord();
const follow = (query: string) =>
  leastLost((reading) => resolveView(decodeView(reading), record), readingsOf(query));

const whole = 'sel=kamala-harris&y=2016..2020&hide=a';

describe('a link that was passed on', () => {
  it.each([
    ['with “&amp;”', whole.replaceAll('&', '&amp;')],
    ['with “&amp;” encoded again', whole.replaceAll('&', '&amp;amp;')],
    ['with “&amp;” in percent signs', whole.replaceAll('&', '%26amp%3B')],
    ['encoded once', encodeURIComponent(whole)],
    ['encoded twice', encodeURIComponent(encodeURIComponent(whole))],
    ['whose values are encoded twice', whole.replace('..', '%252E%252E').replace('-', '%252D')],
    ['broken over two lines', whole.replace('kamala-', 'kamala-%0D%0A%20')],
    ['broken where a space was put', whole.replace('&y', '%20&y')],
    ['with a full stop behind it', `${whole}.`],
    ['in brackets at the end of a sentence', `${whole}).`],
    ['in pointed brackets', `${whole}%3E`],
  ])('%s opens the same view, and says nothing', (_, query) => {
    expect(follow(query)).toEqual(follow(whole));
    expect(follow(query).notices).toEqual([]);
    expect(follow(query).view.selection).toEqual({ kind: 'person', person: 'kamala-harris' });
  });

  it('keeps the two dots of “since 2016”, with and without the full stop of a sentence', () => {
    const since = follow('y=2016..');
    expect(since.view.picture.filter.years).toEqual(inYears(2016, 2025));
    expect(follow('y=2016...')).toEqual(since);
  });

  it('says what was lost where it was cut off', () => {
    expect(follow('y=2016..2020&sel=kamala-har').notices).toEqual([
      expect.stringContaining('“kamala-har” is not in this edition'),
    ]);
  });

  it('is read as it stands wherever that loses nothing', () => {
    fc.assert(
      fc.property(views, (view) => {
        const query = encodeView(view);
        expect(leastLost(decodeView, readingsOf(query))).toEqual({ view, notices: [] });
      }),
    );
    expect(decodeView(encodeView(viewOf({}))).notices).toEqual([]);
  });
});
