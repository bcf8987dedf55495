import { act, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { put } from '../../src/shell/stores/sessionStore';
import { fetchTheRest } from '../../src/ui/base/lazy';
import HoverSentence from '../../src/ui/graph/HoverSentence';
import { LineChoice } from '../../src/ui/graph/LineChoice';
import Walker from '../../src/ui/graph/Walker';
import { RelationList } from '../../src/ui/list/RelationList';
import { LiveRegion } from '../../src/ui/notices/LiveRegion';
import PageTitle from '../../src/ui/notices/PageTitle';
import { Panel } from '../../src/ui/panel/Panel';
import { claim, dataset, person } from '../support/dataset';
import { nothingDrawn, opened, openInvented, renderAtDesk } from '../support/desk';

beforeAll(() => fetchTheRest());

/** Stated by one article, read into another: tentative once the first is switched off. */
const record = openInvented(
  dataset(
    [
      claim({ type: 'advises' }),
      claim({ id: 'lamp.c1', article: 'lamp', type: 'advises', reading: 'inferred' }),
    ],
    { people: [person('ada', { name: 'Ada Quill' }), person('ben', { name: 'Ben Marsh' })] },
  ),
);

function Everywhere() {
  return (
    <>
      <PageTitle />
      <RelationList />
      <HoverSentence />
      <LineChoice />
      <Walker drawn={nothingDrawn} />
      <LiveRegion />
      <Panel />
    </>
  );
}

/** All that is shown and said, with every verb that says it as a fact. */
function factsIn(excluded: readonly string[]): { all: string; facts: string[] } {
  const { session, container } = renderAtDesk(<Everywhere />, {
    record,
    view: { ...opened('ada.advises.ben'), excluded },
  });
  const item = { kind: 'relation' as const, relation: 0 };
  act(() =>
    put(session, {
      pointer: { hovered: { item, at: { x: 1, y: 1 } }, choice: { relations: [0], at: { x: 1, y: 1 } } },
    }),
  );
  expect(screen.getByTestId('hover')).toBeTruthy();
  const labels = [...container.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label'));
  const all = [document.title, container.textContent, ...labels].join('\n');
  return { all, facts: all.match(/\badvises\b/gi) ?? [] };
}

describe('a relation that no source states outright', () => {
  it('is worded as tentative everywhere, also where only switching a source off made it so', () => {
    expect(factsIn([]).facts.length).toBeGreaterThan(5);
    document.body.replaceChildren();
    const { all, facts } = factsIn(['article:gazette']);
    expect(facts).toEqual([]);
    expect(all.match(/may advise/gi)?.length).toBeGreaterThan(5);
  });
});
