import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  findBarrels,
  findBreaches,
  findCycles,
  findFolderCycles,
  findOrphans,
  findUnresolved,
  importsIn,
} from '../src/data/importRules';
import { readTree, type SourceTree } from '../src/data/sourceTree';

/** What is run without being imported: the page's script, and the files that npm scripts name. */
function readEntries(): string[] {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));
  const places = [readFileSync('index.html', 'utf8'), ...Object.values(scripts)];
  return places.flatMap((text) => text.match(/\bsrc\/[\w/]+\.tsx?/g) ?? []);
}

const tree: SourceTree = new Map([
  ...readTree('src'),
  ['vite.config.ts', readFileSync('vite.config.ts', 'utf8')],
]);

describe('the code', () => {
  it('was read: every layer, and imports in it', () => {
    for (const layer of ['core', 'shell', 'ui', 'data']) {
      expect([...tree.keys()].some((file) => file.startsWith(`src/${layer}/`))).toBe(true);
    }
    expect(importsIn(tree.get('src/main.tsx') ?? '').length).toBeGreaterThan(5);
    expect(importsIn(tree.get('src/core/layout/settle.ts') ?? '')).toEqual([
      'd3-force',
      '../geometry/point',
      './spiralPositions',
      './topology',
    ]);
  });

  it('imports only in the direction main → ui → shell → core and data → core', () => {
    expect(findBreaches(tree)).toEqual([]);
  });

  it('imports only what is there', () => {
    expect(findUnresolved(tree)).toEqual([]);
  });

  it('has no import cycle', () => {
    expect(findCycles(tree)).toEqual([]);
  });

  it('has no cycle between folders, in any layer', () => {
    expect(findFolderCycles(tree)).toEqual([]);
  });

  it('has no barrel', () => {
    expect(findBarrels(tree)).toEqual([]);
  });

  it('has no file that nobody imports', () => {
    const entries = readEntries();
    expect(entries).toContain('src/main.tsx');
    expect(findOrphans(tree, entries)).toEqual([]);
  });
});

describe('core', () => {
  it('is compiled without a browser and without Node', () => {
    const config: { compilerOptions: { lib: string[]; types: string[] } } = JSON.parse(
      readFileSync('src/core/tsconfig.json', 'utf8'),
    );
    expect(config.compilerOptions.lib).toEqual(['ES2023']);
    expect(config.compilerOptions.types).toEqual([]);
  });

  it('imports no package but d3-force and the readers of CSV and XML', () => {
    const packages = [...tree].flatMap(([file, text]) =>
      file.startsWith('src/core/') ? importsIn(text).filter((target) => !target.startsWith('.')) : [],
    );
    expect(new Set(packages)).toEqual(new Set(['d3-force', 'papaparse', 'saxen', 'saxes']));
  });
});

/** An invented tree: each file's text, in which only imports matter. */
const invented = (files: Record<string, string>): SourceTree => new Map(Object.entries(files));

describe('the checker', () => {
  it.each([
    ["import { a } from './a';", ['./a']],
    ["import type { A } from './a';\nimport b, { c } from 'd';", ['./a', 'd']],
    ["import {\n  a,\n  type B,\n} from '../a';", ['../a']],
    ["export { a } from './a';\nexport * from './b';", ['./a', './b']],
    ["import './style.css';", ['./style.css']],
    ["const a = await import('./late');", ['./late']],
    ["const worker = new Worker(new URL('./work.ts', import.meta.url));", ['./work.ts']],
    ["// import { a } from './a';\n/* import './b'; */", []],
    ["export const from = 'here';\nconst text = 'x';", []],
    ['import { a } from "./a"', ['./a']],
  ])('reads the imports of %j', (text, targets) => {
    expect(importsIn(text).sort()).toEqual(targets.sort());
  });

  it.each([
    ['core that sees the shell', 'src/core/model/a.ts', '../../shell/b', 'src/shell/b.ts'],
    ['core that sees the interface', 'src/core/view/a.ts', '../../ui/b', 'src/ui/b.tsx'],
    ['core that sees the data', 'src/core/model/a.ts', '../../data/b', 'src/data/b.ts'],
    ['a shell that sees the interface', 'src/shell/a.ts', '../ui/b', 'src/ui/b.tsx'],
    ['a shell that sees the entry', 'src/shell/a.ts', '../main', 'src/main.tsx'],
    ['an interface that sees the data', 'src/ui/a.tsx', '../data/b', 'src/data/b.ts'],
    ['data that see the shell', 'src/data/a.ts', '../shell/b', 'src/shell/b.ts'],
    ['an entry that sees the data', 'src/main.tsx', './data/b', 'src/data/b.ts'],
    ['a model that sees evidence', 'src/core/model/a.ts', '../evidence/b', 'src/core/evidence/b.ts'],
    ['evidence that sees queries', 'src/core/evidence/a.ts', '../query/b', 'src/core/query/b.ts'],
    ['a layout that sees the scene', 'src/core/layout/a.ts', '../scene/b', 'src/core/scene/b.ts'],
    ['a query that sees the layout', 'src/core/query/a.ts', '../layout/b', 'src/core/layout/b.ts'],
    ['a scene that sees gestures', 'src/core/scene/a.ts', '../gesture/b', 'src/core/gesture/b.ts'],
    ['a gesture that sees the view', 'src/core/gesture/a.ts', '../view/b', 'src/core/view/b.ts'],
    ['a scene that sees the view', 'src/core/scene/a.ts', '../view/b', 'src/core/view/b.ts'],
  ])('bites on %s', (_, file, target, to) => {
    for (const text of [
      `import { b } from '${target}';`,
      `import type { B } from '${target}';`,
      `export * from '${target}';`,
    ]) {
      expect(findBreaches(invented({ [file]: text, [to]: '' }))).toEqual([`${file} must not import ${to}`]);
    }
  });

  it.each([
    ['src/core/scene/a.ts', 'd3-force'],
    ['src/shell/a.ts', 'd3-force'],
    ['src/core/model/a.ts', 'node:fs'],
    ['src/ui/a.tsx', 'node:path'],
    ['src/core/view/a.ts', 'react'],
    ['src/core/view/a.ts', 'papaparse'],
    ['src/shell/a.ts', 'saxes'],
    ['src/shell/a.ts', 'react-dom/client'],
    ['src/core/view/a.ts', 'zustand/vanilla'],
  ])('bites on %s that imports %s', (file, target) => {
    expect(findBreaches(invented({ [file]: `import x from '${target}';` }))).toEqual([
      `${file} must not import ${target}`,
    ]);
  });

  it('lets through what the rules allow', () => {
    const good = invented({
      'src/main.tsx': "import './ui/a';\nimport './shell/b';\nimport 'react-dom/client';",
      'src/ui/a.tsx': "import '../shell/b';\nimport '../core/picture/c';\nimport 'react';",
      'src/shell/b.ts': "import '../core/picture/c';",
      'src/core/picture/c.ts': "import '../gesture/d';\nimport '../layout/e';",
      'src/core/gesture/d.ts': "import '../scene/f';",
      'src/core/scene/f.ts': "import '../layout/e';\nimport '../query/g';",
      'src/core/layout/e.ts': "import 'd3-force';\nimport '../model/h';",
      'src/core/query/g.ts': "import '../model/h';",
      'src/core/model/h.ts': '',
      'src/data/i.ts': "import '../core/layout/e';\nimport 'node:fs';",
    });
    expect(findBreaches(good)).toEqual([]);
    expect(findUnresolved(good)).toEqual([]);
    expect(findCycles(good)).toEqual([]);
  });

  it('finds cycles, long and short', () => {
    const circle = invented({
      'src/core/model/a.ts': "import './b';",
      'src/core/model/b.ts': "import type { C } from './c';",
      'src/core/model/c.ts': "export { a } from './a';",
      'src/core/model/d.ts': "import './a';\nimport './d';",
    });
    expect(findCycles(circle)).toEqual([
      'src/core/model/a.ts → src/core/model/b.ts → src/core/model/c.ts → src/core/model/a.ts',
      'src/core/model/d.ts → src/core/model/d.ts',
    ]);
  });

  it('finds cycles between folders, also where no file is in one', () => {
    const rooms = invented({
      'src/ui/panel/a.tsx': "import '../pair/b';",
      'src/ui/panel/c.tsx': '',
      'src/ui/pair/b.tsx': "import '../panel/c';",
      'src/ui/page/d.tsx': "import '../panel/a';",
    });
    expect(findCycles(rooms)).toEqual([]);
    expect(findFolderCycles(rooms)).toEqual(['src/ui/panel → src/ui/pair → src/ui/panel']);
  });

  it.each([
    ["export * from './a';", true],
    ["export { a } from './a';\nexport type { B } from './b';", true],
    ["import { a } from './a';\nexport { a };", true],
    ["/** All of it. */\nexport * from './a';", true],
    ["export { a } from './a';\nexport const b = 1;", false],
    ["import { a } from './a';\na();", false],
    ["import './a.css';", false],
  ])('takes %j for a barrel: %j', (text, is) => {
    expect(findBarrels(invented({ 'src/ui/index.ts': text }))).toEqual(is ? ['src/ui/index.ts'] : []);
  });

  it('finds files nobody imports, and imports that lead nowhere', () => {
    const left = invented({
      'src/main.tsx': "import './ui/a';\nimport './ui/gone';",
      'src/ui/a.tsx': '',
      'src/ui/b.tsx': "import './a';",
    });
    expect(findOrphans(left, ['src/main.tsx'])).toEqual(['src/ui/b.tsx']);
    expect(findUnresolved(left)).toEqual(['src/main.tsx imports ./ui/gone, which is not there']);
  });
});
