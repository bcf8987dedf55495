import { act } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { withPicture } from '../../../src/core/view/viewState';
import { say } from '../../../src/shell/stores/sessionStore';
import AnnouncedCount from '../../../src/ui/base/AnnouncedCount';
import { renderAtDesk, town } from '../../support/desk';
import { inYears } from '../../support/years';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds));

it('says what a filter left once that rests, after what was said meanwhile has been heard', () => {
  const { session, views } = renderAtDesk(<AnnouncedCount />, { record: town() });
  const said = () => session.getState().said.words;
  const years = inYears(2023);
  act(() => views.getState().change((view) => withPicture(view, { years }), 'push'));
  pass(500);
  say(session, 'Link copied.');
  pass(500);
  expect(said()).toBe('Link copied.');
  pass(1000);
  expect(said()).toContain('4 of 7 shown');
});
