import type { Plugin } from 'vite';

type ChunkFileNames = (chunk: { readonly moduleIds: readonly string[] }) => string;

/**
 * Sets the scripts that the page asks for before anything is shown apart from those that come later, so that a limit
 * on the first load counts the one and none of the other, chunks that later parts share among them.
 */
export function splitFirstLoad(): {
  readonly plugin: Plugin;
  readonly chunkFileNames: ChunkFileNames;
  /** Whether a module is asked for before anything is shown. */
  readonly isFirst: (id: string) => boolean;
} {
  const first = new Set<string>();
  const plugin: Plugin = {
    name: 'first-load',
    apply: 'build',
    buildEnd() {
      first.clear();
      const queue = [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.isEntry);
      for (const id of queue) {
        if (first.has(id)) continue;
        first.add(id);
        queue.push(...(this.getModuleInfo(id)?.importedIds ?? []));
      }
    },
  };
  const chunkFileNames: ChunkFileNames = ({ moduleIds }) =>
    `assets/${moduleIds.some((id) => first.has(id)) ? '' : 'later/'}[name]-[hash:6].js`;
  return { plugin, chunkFileNames, isFirst: (id) => first.has(id) };
}
