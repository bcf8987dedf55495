import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { windows } from '../src/core/view/windows';
import { findSizesInMedia } from '../src/data/houseCounts';

/** Files that lay out, or put on paper, what other rooms hold. */
const everywhere = /^src\/ui\/(?:page\/App\.css|style\/.*|print\/print\.css)$/;

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

const withoutComments = (css: string) => css.replace(/\/\*.*?\*\//gs, '');

const sheets = new Map(
  readdirSync('src/ui', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => [`src/ui/${name}`, withoutComments(readFileSync(join('src/ui', name), 'utf8'))]),
);
const allStyles = [...sheets.values()].join('\n');
const scripts = new Map(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => [`src/${name}`, readFileSync(join('src', name), 'utf8')]),
);
const allScripts = [...scripts.values()].join('\n');

/** "file: text" of everything in the stylesheets that a pattern finds, its first group. */
function findIn(files: ReadonlyMap<string, string>, pattern: RegExp): string[] {
  return [...files].flatMap(([file, text]) => [...text.matchAll(pattern)].map((hit) => `${file}: ${hit[1]}`));
}

describe('windows', () => {
  const asked = [...allStyles.matchAll(/(?<!var)\(--([\w-]+)\)/g)].map(([, name]) => name);

  it('are at most six, and each is asked for somewhere', () => {
    const names = Object.keys(windows);
    expect(names.length).toBeLessThanOrEqual(6);
    expect(names.filter((name) => !asked.includes(name) && !allScripts.includes(`'${name}'`))).toEqual([]);
    expect(asked.filter((name) => !names.includes(name ?? ''))).toEqual([]);
  });

  it('are the only conditions on width and height that a stylesheet or a script lays down', () => {
    expect(asked.length).toBeGreaterThan(30);
    expect(findSizesInMedia(sheets)).toEqual([]);
    const byHand = /(\((?:min-|max-)?(?:width|height)\s*(?::|[<>]=?)\s*[\d.]+\w*\))/g;
    expect(new Set(findIn(scripts, byHand).map((hit) => hit.split(':')[0]))).toEqual(
      new Set(['src/core/view/windows.ts']),
    );
  });

  it('follow the reader’s own size of text', () => {
    for (const condition of Object.values(windows)) expect(condition).not.toMatch(/\dpx/);
  });
});

describe('sizes', () => {
  it('of text, and of what holds text, follow the reader’s own size of text', () => {
    const inPixels = new Map([...sheets].filter(([file]) => !file.includes('/print/')));
    expect(findIn(inPixels, /((?:font|font-size|line-height|--t-\w+): [^;]*\dpx[^;]*);/g)).toEqual([]);
    const holding =
      /[{;]\s*((?:(?:min-|max-)?(?:width|height)|padding[\w-]*|margin[\w-]*|[\w-]*gap|flex(?:-basis)?|grid-template[\w-]*|top|right|bottom|left|inset[\w-]*): [^;]*(?<![\d.])(?:[4-9]|\d{2,})(?:\.\d+)?px[^;]*);/g;
    expect(findIn(inPixels, holding)).toEqual([]);
    expect(findIn(inPixels, /@container ([^{]*\dpx[^{]*)\{/g)).toEqual([]);
  });
});

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

  it('hide from the eye in one place', () => {
    expect(new Set(findIn(sheets, /(clip-path: inset\(50%\))/g).map((hit) => hit.split(':')[0]))).toEqual(
      new Set(['src/ui/style/unseen.css']),
    );
  });

  it('define no token that nobody reads', () => {
    const defined = new Set([...allStyles.matchAll(/(--[\w-]+)\s*:/g)].map(([, name = '']) => name));
    const written = new Set(
      [...`${allStyles}${allScripts}`.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name),
    );
    // Scripts read colours by the name of a kind's line, and of its ground.
    const isColour = (name: string) => /^--(?:line|tint)-\d$/.test(name);
    expect(defined.size).toBeGreaterThan(40);
    expect([...defined].filter((name) => !written.has(name) && !isColour(name))).toEqual([]);
    expect([...written].filter((name) => !defined.has(name) && !allScripts.includes(`'${name}'`))).toEqual(
      [],
    );
  });

  it('style no class that nothing has', () => {
    const words = new Set(allScripts.match(/[\w-]+/g));
    const selectors = [...allStyles.matchAll(/([^{};]+)\{/g)].map(([, one = '']) => one);
    const classes = selectors
      .filter((one) => !one.trim().startsWith('@'))
      .flatMap((one) => [...one.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name = '']) => name));
    expect(classes.length).toBeGreaterThan(300);
    expect(classes.filter((name) => !words.has(name))).toEqual([]);
  });
});
