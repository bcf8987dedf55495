import { describe, expect, it } from 'vitest';
import { changedWords } from '../../../src/core/evidence/changedWords';
import { wordsFingerprint } from '../../../src/core/evidence/wordsFingerprint';
import { decodeView } from '../../../src/core/view/link';
import { resolveView } from '../../../src/core/view/resolveView';
import { defined } from '../../support/defined';
import { shippedRecord } from '../../support/shippedRecord';

const record = shippedRecord();

/** Every quote of the first edition as a link to it named it: relation, claim, and the fingerprint of its words. */
const published = [
  'hillary-clinton.advises.kamala-harris!clinton-harris-after-the-loss.c1 ee4db654',
  'hillary-clinton.advises.kamala-harris!clinton-harris-after-the-loss.c2 8f198d9b',
  'hillary-clinton.advises.kamala-harris!clinton-harris-after-the-loss.c3 4a500e3c',
  'hillary-clinton.endorses.kamala-harris!clinton-harris-after-the-loss.c4 e87db04e',
  'kamala-harris.lost-to.donald-trump!clinton-harris-after-the-loss.c5 ab985e07',
  'hillary-clinton.lost-to.donald-trump!clinton-harris-after-the-loss.c6 ab985e07',
  'hillary-clinton.lost-to.donald-trump!clinton-harris-after-the-loss.c7 1ea00643',
  'hillary-clinton.lost-to.donald-trump!clinton-harris-after-the-loss.c8 feb05be3',
  'kamala-harris.lost-to.donald-trump!clinton-harris-after-the-loss.c9 b5e9cc7f',
  'kamala-harris.lost-to.donald-trump!clinton-harris-new-connection.c1 0487449c',
  'hillary-clinton.lost-to.donald-trump!clinton-harris-new-connection.c2 0487449c',
  'hillary-clinton.advises.kamala-harris!clinton-harris-new-connection.c3 dc23c417',
  'hillary-clinton.advises.kamala-harris!clinton-harris-new-connection.c4 07254720',
  'hillary-clinton.advises.kamala-harris!clinton-harris-new-connection.c5 459a4480',
  'maya-sister-of-harris.worked-for.hillary-clinton!clinton-harris-new-connection.c6 5a2e23be',
  'brian-fallon.worked-for.hillary-clinton!clinton-harris-new-connection.c7 37204c8c',
  'brian-fallon.worked-for.kamala-harris!clinton-harris-new-connection.c8 37204c8c',
  'hillary-clinton.advises.kamala-harris!clinton-harris-new-connection.c9 2bad01fc',
  'hillary-clinton.endorses.kamala-harris!clinton-harris-new-connection.c10 d636b10d',
  'bill-clinton.endorses.kamala-harris!clinton-harris-new-connection.c11 d636b10d',
  'kamala-harris.lost-to.donald-trump!harris-trump-concession-call.c1 9ab3c929',
  'steven-cheung.worked-for.donald-trump!harris-trump-concession-call.c2 5ccecd3a',
  'kamala-harris.lost-to.donald-trump!harris-trump-concession-call.c3 b61dc8be',
  'jen-omalley-dillon.worked-for.kamala-harris!harris-trump-concession-call.c4 bff6d3c3',
  'kamala-harris.lost-to.donald-trump!harris-trump-concession-call.c5 1e5d0fac',
  'jen-omalley-dillon.worked-for.kamala-harris!harris-trump-concession-call.c6 da46d882',
  'kamala-harris.lost-to.donald-trump!two-women-common-nemesis.c1 a34406e5',
  'hillary-clinton.lost-to.donald-trump!two-women-common-nemesis.c2 a34406e5',
  'hillary-clinton.advises.kamala-harris!two-women-common-nemesis.c3 6762d4db',
  'hillary-clinton.endorses.kamala-harris!two-women-common-nemesis.c4 760be7e7',
  'bill-clinton.endorses.kamala-harris!two-women-common-nemesis.c5 760be7e7',
  'hillary-clinton.advises.kamala-harris!two-women-common-nemesis.c6 a63751ea',
  'hillary-clinton.advises.kamala-harris!two-women-common-nemesis.c7 70f8e07f',
  'maya-sister-of-harris.worked-for.hillary-clinton!two-women-common-nemesis.c8 294455a0',
  'kamala-harris.endorses.hillary-clinton!two-women-common-nemesis.c9 dfb910de',
  'kamala-harris.endorses.hillary-clinton!two-women-common-nemesis.c10 6dd8c8c5',
  'brian-fallon.worked-for.hillary-clinton!two-women-common-nemesis.c11 2de773c7',
  'brian-fallon.worked-for.kamala-harris!two-women-common-nemesis.c12 2de773c7',
  'hillary-clinton.advises.kamala-harris!two-women-common-nemesis.c13 349286d8',
  'hillary-clinton.advises.elizabeth-warren!warren-clinton-contact.c1 9343d2cd',
  'hillary-clinton.advises.elizabeth-warren!warren-clinton-contact.c2 b7a07535',
  'hillary-clinton.advises.elizabeth-warren!warren-clinton-contact.c3 4ef6c7ae',
  'hillary-clinton.lost-to.donald-trump!warren-clinton-contact.c4 06f3dd95',
].map((line) => {
  const [sel = '', words = ''] = line.split(' ');
  return { sel, words, relation: sel.split('!')[0] ?? '', claim: sel.split('!')[1] ?? '' };
});

/** Quotes that said again what others say, or that claimed nothing. */
const dropped = [
  'clinton-harris-after-the-loss.c5',
  'clinton-harris-after-the-loss.c6',
  'clinton-harris-new-connection.c4',
  'harris-trump-concession-call.c5',
  'harris-trump-concession-call.c6',
  'warren-clinton-contact.c2',
  'warren-clinton-contact.c3',
];

describe('a link to a quote of the first edition', () => {
  it.each(published)('$sel opens the same relation', ({ sel, words, relation, claim }) => {
    const { view, notices } = resolveView(decodeView(`sel=${sel}&words=${words}`), record);
    const isHeld = !dropped.includes(claim);
    expect(view.selection).toEqual({ kind: 'relation', relation, claim: isHeld ? claim : null });
    expect(notices).toEqual(
      isHeld
        ? []
        : ['The quote this link names is not held any more; the others of the same relation are open.'],
    );
  });

  it('says where the words have changed, and has both', () => {
    const changes = published.flatMap(({ claim, words }) => {
      const now = record.claims.get(claim);
      const change = now && changedWords(now, words);
      return change ? [{ claim, before: change.before, now: defined(now.quote).exact }] : [];
    });
    expect(changes.map(({ claim }) => claim)).toEqual([
      'clinton-harris-after-the-loss.c2',
      'clinton-harris-new-connection.c1',
      'clinton-harris-new-connection.c2',
      'clinton-harris-new-connection.c6',
      'clinton-harris-new-connection.c9',
      'harris-trump-concession-call.c3',
      'two-women-common-nemesis.c1',
      'two-women-common-nemesis.c2',
      'two-women-common-nemesis.c4',
      'two-women-common-nemesis.c5',
      'two-women-common-nemesis.c13',
    ]);
    for (const { before, now } of changes) expect(now).toContain(defined(before));
  });

  it('made for other words than any that were held is told so', () => {
    const now = defined(record.claims.get('clinton-harris-after-the-loss.c7'));
    expect(changedWords(now, wordsFingerprint('Nobody ever said this.'))).toEqual({ before: null });
  });
});
