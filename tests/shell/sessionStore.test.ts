import { describe, expect, it } from 'vitest';
import { createSessionStore, isSamePointing, say } from '../../src/shell/sessionStore';

describe('the store of the visit', () => {
  it('says equal sentences twice', () => {
    const session = createSessionStore([]);
    const said = new Set<object>();
    session.subscribe((state) => said.add(state.said));
    say(session, 'Seven relations.');
    say(session, 'Seven relations.');
    expect([...said]).toEqual([
      { words: 'Seven relations.', turn: 1 },
      { words: 'Seven relations.', turn: 2 },
    ]);
  });

  it('begins with what could not be followed, and nothing open', () => {
    const session = createSessionStore(['No such person.']).getState();
    expect(session.notices).toEqual(['No such person.']);
    expect([session.hovered, session.focused, session.pointed, session.choice]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('tells a pointer that moves within one thing from one that comes to another', () => {
    const one = createSessionStore([]).getState();
    const item = { kind: 'person', person: 1 } as const;
    const hovered = { ...one, hovered: { item, at: { x: 1, y: 1 } } };
    expect(isSamePointing(hovered, { ...one, hovered: { item, at: { x: 2, y: 2 } } })).toBe(true);
    expect(isSamePointing(one, hovered)).toBe(false);
    expect(isSamePointing(one, { ...one, focused: item })).toBe(false);
    expect(isSamePointing(one, { ...one, pointed: item })).toBe(false);
  });
});
