import type { Plugin } from 'vite';

interface Graph {
  readonly getModuleIds: () => Iterable<string>;
  readonly getModuleInfo: (
    id: string,
  ) => { readonly isEntry: boolean; readonly importedIds: readonly string[] } | null;
}

type ChunkFileNames = (chunk: { readonly moduleIds: readonly string[] }) => string;

/**
 * Sets the scripts that the page asks for before anything is shown apart from those that come later, so that a limit
 * on the first load counts the one and none of the other, chunks that later parts share among them. `listModule`, the
 * end of a path, is what a phone shows first: it is one script as well, with all that it alone needs.
 */
export function splitFirstLoad(listModule: string): {
  readonly plugin: Plugin;
  readonly chunkFileNames: ChunkFileNames;
  /** Whether a module is asked for before anything is shown. */
  readonly isFirst: (id: string) => boolean;
  /** Whether a module is asked for beside those, before a list is shown. */
  readonly isForList: (id: string) => boolean;
} {
  const first = new Set<string>();
  const forList = new Set<string>();
  const plugin: Plugin = {
    name: 'first-load',
    apply: 'build',
    buildEnd() {
      first.clear();
      forList.clear();
      const ids = [...this.getModuleIds()];
      gather(
        this,
        ids.filter((id) => this.getModuleInfo(id)?.isEntry),
        first,
      );
      gather(
        this,
        ids.filter((id) => id.endsWith(listModule)),
        forList,
      );
    },
  };
  const chunkFileNames: ChunkFileNames = ({ moduleIds }) =>
    `assets/${moduleIds.some((id) => first.has(id)) ? '' : 'later/'}[name]-[hash:6].js`;
  return {
    plugin,
    chunkFileNames,
    isFirst: (id) => first.has(id),
    isForList: (id) => forList.has(id) && !first.has(id),
  };
}

/** Adds modules and all that they import, whatever comes later left out. */
function gather(graph: Graph, from: readonly string[], into: Set<string>): void {
  const queue = [...from];
  for (const id of queue) {
    if (into.has(id)) continue;
    into.add(id);
    queue.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
  }
}
