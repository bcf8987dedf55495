import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { relationTypes } from '../../src/core/model/relationTypes';
import { contrast, readTokens, type Theme } from '../support/contrast';

const tokens = readTokens(readFileSync('src/ui/style/tokens.css', 'utf8'));
const themes: Theme[] = ['paper', 'ink'];
const types = relationTypes.map((type) => type.token);
const tints = types.map((token) => token.replace('type-', 'tint-'));

function ratio(theme: Theme, front: string, back: string): number {
  const [a, b] = [tokens.get(front), tokens.get(back)];
  if (!a || !b) throw new Error(`There is no colour --${a ? back : front} in both themes.`);
  return contrast(a[theme], b[theme]);
}

const pairs = (fronts: readonly string[], backs: readonly string[]) =>
  themes.flatMap((theme) => fronts.flatMap((front) => backs.map((back) => [theme, front, back] as const)));

describe('text can be read: at least 4.5', () => {
  it.each([
    ...pairs(['ink', 'ink-2', 'ink-3', ...types], ['paper']),
    ...pairs(['ink'], ['marker', 'fill', ...tints]),
    // Initials of a selected person: paper on ink.
    ...pairs(['paper'], ['ink']),
  ])('in %s, %s on %s', (theme, front, back) => {
    expect(ratio(theme, front, back)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('marks can be seen: at least 3', () => {
  it.each([
    ...pairs(['edge', 'focus', ...types], ['paper']),
    // The selected line runs on its marker band, its ring on the disc's fill.
    ...pairs(types, ['marker']),
    ...pairs(['ink'], ['fill']),
  ])('in %s, %s on %s', (theme, front, back) => {
    expect(ratio(theme, front, back)).toBeGreaterThanOrEqual(3);
  });
});

describe('the measure', () => {
  it('is the one of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#ffffff', '#777777')).toBe(contrast('#777777', '#ffffff'));
  });

  it('reads a colour for either theme, and nothing else', () => {
    const found = readTokens('--a: light-dark(#000000, #FFFFFF); --b: red; --c:light-dark(#abcdef,#012345)');
    expect([...found.keys()]).toEqual(['a', 'c']);
    expect(found.get('a')).toEqual({ paper: '#000000', ink: '#FFFFFF' });
  });
});
