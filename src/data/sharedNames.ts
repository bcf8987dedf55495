import { isCode, type SourceTree } from './sourceTree';

/** Values, types and components that a text exports under a name of their own; comments do not count. */
export function exportedIn(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const kinds = 'function\\*?|const|let|class|interface|type|enum';
  const declared = new RegExp(
    `^export\\s+(?:default\\s+)?(?:async\\s+|abstract\\s+)*(?:${kinds})\\s+(\\w+)`,
    'gm',
  );
  const listed = /^export\s+(?:type\s+)?\{([^}]*)\}/gm;
  return [
    ...[...code.matchAll(declared)].map(([, name = '']) => name),
    ...[...code.matchAll(listed)].flatMap(([, names = '']) =>
      names.split(',').flatMap((one) => /(\w+)\s*$/.exec(one.replace(/^\s*type\s/, ''))?.[1] ?? []),
    ),
  ];
}

/** "Name: one file, another file" for each name that more than one file exports. */
export function findSharedNames(tree: SourceTree): string[] {
  const files = new Map<string, Set<string>>();
  for (const [file, text] of tree) {
    if (!isCode(file)) continue;
    for (const name of exportedIn(text)) files.set(name, (files.get(name) ?? new Set()).add(file));
  }
  return [...files]
    .filter(([, where]) => where.size > 1)
    .map(([name, where]) => `${name}: ${[...where].join(', ')}`)
    .toSorted();
}
