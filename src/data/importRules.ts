/** Rules on which file may import which, checked on the text of the files. */

import { isCode, type SourceTree } from './sourceTree';

/** Modules a text imports or re-exports, as they are written; comments do not count. */
export function importsIn(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const patterns = [
    /(?:^|[;\n])\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/g,
    /(?:^|[;\n])\s*import\s*['"]([^'"]+)['"]/g,
    /\bimport\(\s*['"]([^'"]+)['"]/g,
    /\bnew URL\(\s*['"](\.[^'"]+)['"]/g,
  ];
  return patterns.flatMap((pattern) => [...code.matchAll(pattern)].map(([, target = '']) => target));
}

/** The file of the tree that a relative import means; null for a package or a file that is not in the tree. */
function resolveImport(tree: SourceTree, from: string, target: string): string | null {
  if (!target.startsWith('.')) return null;
  const parts = from.split('/').slice(0, -1);
  for (const part of (target.split('?')[0] ?? '').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  const path = parts.join('/');
  return [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((file) => tree.has(file)) ?? null;
}

/** Layer of a file under src; its entry is `main`. */
function layerOf(file: string): string {
  return (
    /^src\/(core|shell|ui|data)\//.exec(file)?.[1] ?? (/^src\/main\.tsx?$/.test(file) ? 'main' : 'other')
  );
}

function roomOf(file: string): string {
  return /^src\/core\/([^/]+)\//.exec(file)?.[1] ?? 'other';
}

/** Layers that a layer may import from, itself among them. */
export const layerMayImport: Record<string, readonly string[]> = {
  main: ['main', 'ui', 'shell', 'core'],
  ui: ['ui', 'shell', 'core'],
  shell: ['shell', 'core'],
  core: ['core'],
  data: ['data', 'core'],
};

/** Rooms of core that a room may import from, itself among them. */
export const roomMayImport: Record<string, readonly string[]> = {
  english: ['english'],
  geometry: ['geometry'],
  model: ['model', 'english'],
  evidence: ['evidence', 'english', 'model'],
  ingest: ['ingest', 'model'],
  egress: ['egress', 'english', 'geometry', 'model', 'evidence', 'scene'],
  query: ['query', 'model'],
  layout: ['layout', 'geometry', 'model'],
  scene: ['scene', 'geometry', 'model', 'evidence', 'query', 'layout'],
  gesture: ['gesture', 'geometry', 'model', 'evidence', 'query', 'layout', 'scene'],
  record: ['record', 'english', 'geometry', 'model', 'evidence', 'query', 'scene'],
  view: ['view', 'model', 'evidence', 'egress', 'query', 'scene', 'record'],
  words: ['words', 'english', 'model', 'evidence', 'query', 'record', 'view'],
  picture: ['picture', 'geometry', 'evidence', 'query', 'layout', 'scene', 'gesture', 'record', 'view'],
  figure: [
    'figure',
    'english',
    'geometry',
    'model',
    'evidence',
    'egress',
    'scene',
    'record',
    'view',
    'words',
    'picture',
  ],
  import: ['import', 'geometry', 'model', 'ingest', 'layout', 'record'],
};

/** Packages that belong to one room or layer, and to nobody else. */
const homeOfPackage: readonly (readonly [package_: RegExp, home: RegExp])[] = [
  [/^d3-force$/, /^src\/core\/layout\//],
  [/^(papaparse|saxen|saxes)$/, /^src\/core\/ingest\//],
  [/^node:/, /^src\/data\//],
  [/^(react|react-dom)(\/|$)/, /^src\/(ui\/|main\.tsx$)/],
  [/^zustand(\/|$)/, /^src\/(shell|ui)\//],
];

function eachImport(tree: SourceTree): { file: string; target: string; to: string | null }[] {
  return [...tree].flatMap(([file, text]) =>
    isCode(file)
      ? importsIn(text).map((target) => ({ file, target, to: resolveImport(tree, file, target) }))
      : [],
  );
}

/** Imports against the direction of the layers or of core's rooms, or of a package away from its home. */
export function findBreaches(tree: SourceTree): string[] {
  return eachImport(tree).flatMap(({ file, target, to }) => {
    const homes = homeOfPackage.filter(([package_, home]) => package_.test(target) && !home.test(file));
    if (homes.length > 0) return [`${file} must not import ${target}`];
    if (to === null || !file.startsWith('src/')) return [];
    const layers = layerMayImport[layerOf(file)] ?? [];
    const rooms = roomMayImport[roomOf(file)] ?? [];
    const inCore = layerOf(file) === 'core' && layerOf(to) === 'core';
    const allowed = layers.includes(layerOf(to)) && (!inCore || rooms.includes(roomOf(to)));
    return allowed ? [] : [`${file} must not import ${to}`];
  });
}

/** Relative imports of code that lead to no file. */
export function findUnresolved(tree: SourceTree): string[] {
  return eachImport(tree)
    .filter(({ target, to }) => target.startsWith('.') && to === null)
    .map(({ file, target }) => `${file} imports ${target}, which is not there`);
}

/** Groups of files that import each other in a circle, one sentence a circle. */
export function findCycles(tree: SourceTree): string[] {
  const next = new Map<string, string[]>();
  for (const { file, to } of eachImport(tree)) {
    if (to !== null) next.set(file, [...(next.get(file) ?? []), to]);
  }
  return circlesOf([...tree.keys()], next);
}

/** Groups of folders whose files import each other in a circle, one sentence a circle. */
export function findFolderCycles(tree: SourceTree): string[] {
  const folderOf = (file: string) => file.split('/').slice(0, -1).join('/');
  const next = new Map<string, string[]>();
  for (const { file, to } of eachImport(tree)) {
    if (to === null || folderOf(to) === folderOf(file)) continue;
    next.set(folderOf(file), [...(next.get(folderOf(file)) ?? []), folderOf(to)]);
  }
  return circlesOf([...next.keys()], next);
}

function circlesOf(all: readonly string[], next: ReadonlyMap<string, readonly string[]>): string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]) => {
    const at = path.indexOf(file);
    if (at >= 0) {
      cycles.push([...path.slice(at), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const to of next.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const one of all) visit(one, []);
  return cycles;
}

/** Files that do nothing but hand on what others export. */
export function findBarrels(tree: SourceTree): string[] {
  return [...tree].flatMap(([file, text]) => {
    if (!isCode(file)) return [];
    const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
    const rest = code
      .replace(/^\s*export\b[^'"`;=()]*?\bfrom\s*['"][^'"]+['"];?/gm, '')
      .replace(/^\s*import\b[^'"`;=()]*?\bfrom\s*['"][^'"]+['"];?/gm, '')
      .replace(/^\s*export\s*(type\s*)?\{[^}]*\};?/gm, '');
    return rest.trim() === '' && /\bexport\b/.test(code) ? [file] : [];
  });
}

/** Files that no file of the tree imports and that are no entry. Tests do not count: they are not in the tree. */
export function findOrphans(tree: SourceTree, entries: readonly string[]): string[] {
  const imported = new Set(eachImport(tree).map(({ to }) => to));
  return [...tree.keys()].filter(
    (file) => isCode(file) && file.startsWith('src/') && !imported.has(file) && !entries.includes(file),
  );
}
