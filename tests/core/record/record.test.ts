import { describe, expect, it } from 'vitest';
import { relationOfClaim } from '../../../src/core/record/record';
import { dataset, person, tie } from '../../support/dataset';
import { placed } from '../../support/pictures';

const lamp = [{ kind: 'outlet', name: 'Lamp' }] as const;
const record = placed(
  dataset(
    [
      tie('ada', 'advises', 'ben', { id: 'bell.c1', article: 'bell' }),
      tie('ada', 'advises', 'ben', { id: 'tide.c1', article: 'tide', basis: 'relayed', via: lamp }),
      tie('ada', 'advises', 'ben', { id: 'wave.c1', article: 'wave', basis: 'relayed', via: lamp }),
      tie('ada', 'advises', 'ben', { id: 'reef.c1', article: 'reef', reading: 'inferred' }),
      tie('ben', 'advises', 'ada', { id: 'bell.c2', article: 'bell', reading: 'inferred' }),
      tie('ben', 'endorses', 'ada', { id: 'bell.c3', article: 'bell', when: '2016' }),
    ],
    {
      people: [person('zoe', { name: 'Zoe Marr' })],
      edition: { withdrawn: [{ relation: 'ben.endorses.ada', reason: 'Misread.' }] },
    },
  ),
  [],
);
const index = (id: string) => record.graph.relationIndex.get(id) ?? -1;

describe('openRecord', () => {
  it('counts the origins a line’s weight shows: of the plain claims, where there are any', () => {
    expect(record.origins[index('ada.advises.ben')]).toBe(2);
    expect(record.origins[index('ben.advises.ada')]).toBe(1);
  });

  it('withdraws what the edition withdraws, with its reason', () => {
    expect(record.standings[index('ben.endorses.ada')]).toMatchObject({
      id: 'withdrawn',
      reason: 'Misread.',
    });
    expect(record.standings[index('ada.advises.ben')]?.id).toBe('established');
  });

  it('hands the picture the same standings and origins', () => {
    expect(record.subject.standings).toEqual(record.standings.map((standing) => standing.id));
    expect(record.subject.origins).toBe(record.origins);
  });

  it('calls people by name, and by id who is not held', () => {
    expect(record.naming.person('zoe')).toBe('Zoe Marr');
    expect(record.naming.person('constructor')).toBe('constructor');
    expect(record.naming.article('bell')?.id).toBe('bell');
    expect(record.naming.article('__proto__')).toBeUndefined();
  });
});

describe('relationOfClaim', () => {
  it('finds the relation a quote belongs to', () => {
    expect(relationOfClaim(record, 'reef.c1')).toBe(index('ada.advises.ben'));
    expect(relationOfClaim(record, 'reef.c9')).toBeNull();
    expect(relationOfClaim(record, '__proto__')).toBeNull();
  });
});
