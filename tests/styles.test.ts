import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Files that lay out, or put on paper, what other rooms hold. */
const everywhere = /^src\/ui\/(?:App\.css|style\/.*|print\/print\.css)$/;

/** The class every selector of a file begins with: what it calls its own. */
function ownClasses(css: string): Set<string> {
  const found = new Set<string>();
  for (const [, selectors = ''] of css.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{}]+)\{/g)) {
    for (const selector of selectors.split(',')) {
      const name = /^\s*\.([\w-]+)/.exec(selector)?.[1];
      if (name !== undefined && name !== 'page') found.add(name);
    }
  }
  return found;
}

describe('styles', () => {
  it('keep to their room: no class is styled in two, as the later file would win in both', () => {
    const rooms = new Map<string, Set<string>>();
    for (const name of readdirSync('src/ui', { recursive: true, encoding: 'utf8' })) {
      const file = join('src/ui', name);
      if (!file.endsWith('.css') || everywhere.test(file)) continue;
      for (const own of ownClasses(readFileSync(file, 'utf8')))
        rooms.set(own, (rooms.get(own) ?? new Set()).add(dirname(file)));
    }
    expect(rooms.size).toBeGreaterThan(100);
    expect([...rooms].filter(([, where]) => where.size > 1).map(([name, where]) => [name, ...where])).toEqual(
      [],
    );
  });
});
