import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../src/core/model/graph';
import { yearsOfRelations } from '../../../src/core/query/presence';
import { yearSpan } from '../../../src/core/query/yearSpan';
import { dataset, tie } from '../../support/dataset';

describe('the first and the last year', () => {
  it.each<[string, (string | null)[], ReturnType<typeof yearSpan>]>([
    ['are those of any claim', ['2016-11', '2019', '2007?'], { from: 2007, to: 2019 }],
    ['are one where there is one', ['2016', null], { from: 2016, to: 2016 }],
    ['are both ends of what lasted', ['2013/2016'], { from: 2013, to: 2016 }],
    ['are not made up where an end is open', ['2018/..', '../2012'], { from: 2012, to: 2018 }],
    ['may lie farther apart than is drawn year by year', ['1066', '2024'], { from: 1066, to: 2024 }],
    ['are none where nothing has a date', [null, null], null],
    ['are none where there is nothing', [], null],
  ])('%s', (_, dates, span) => {
    const claims = dates.map((when, index) => tie('ada', 'endorses', `b${index}`, { when }));
    expect(yearSpan(yearsOfRelations(buildGraph(dataset(claims))))).toEqual(span);
  });
});
