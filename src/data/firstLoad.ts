import type { Plugin } from 'vite';

interface Graph {
  readonly getModuleIds: () => Iterable<string>;
  readonly getModuleInfo: (id: string) => {
    readonly isEntry: boolean;
    readonly importedIds: readonly string[];
    readonly dynamicImporters: readonly string[];
  } | null;
}

type ChunkFileNames = (chunk: { readonly moduleIds: readonly string[] }) => string;

/** One script of what comes later. */
interface LazyScript {
  readonly name: string;
  /** The end of a path: the module that it begins with, and all that it needs. */
  readonly module?: string;
  /** Parts of paths: whatever the modules there ask for later. */
  readonly askedFrom?: readonly string[];
}

interface Group {
  readonly name: string;
  readonly test: (id: string) => boolean;
}

/**
 * Sets the scripts that the page asks for before anything is shown apart from those that come later, so that a limit
 * on the first load counts the one and none of the other, chunks that later parts share among them. `scripts`: which of
 * these are put together; what two of them need is in the first of the two.
 */
export function splitFirstLoad(scripts: readonly LazyScript[]): {
  readonly plugin: Plugin;
  readonly chunkFileNames: ChunkFileNames;
  /** The scripts to be made, in the order in which they take modules. */
  readonly groups: readonly Group[];
} {
  const first = new Set<string>();
  const ofScript = new Map(scripts.map((script) => [script, new Set<string>()]));
  const plugin: Plugin = {
    name: 'first-load',
    apply: 'build',
    buildEnd() {
      const ids = [...this.getModuleIds()];
      first.clear();
      gather(
        this,
        ids.filter((id) => this.getModuleInfo(id)?.isEntry),
        first,
      );
      for (const [script, modules] of ofScript) {
        modules.clear();
        gather(
          this,
          ids.filter((id) => beginsIn(this, id, script)),
          modules,
        );
      }
    },
  };
  const chunkFileNames: ChunkFileNames = ({ moduleIds }) =>
    `assets/${moduleIds.some((id) => first.has(id)) ? '' : 'later/'}[name]-[hash:6].js`;
  const lazyGroups = [...ofScript].map(([{ name }, modules]) => ({
    name,
    test: (id: string) => modules.has(id) && !first.has(id),
  }));
  return { plugin, chunkFileNames, groups: [{ name: 'first', test: (id) => first.has(id) }, ...lazyGroups] };
}

function beginsIn(graph: Graph, id: string, { module, askedFrom = [] }: LazyScript): boolean {
  if (module !== undefined && id.endsWith(module)) return true;
  const importers = graph.getModuleInfo(id)?.dynamicImporters ?? [];
  return importers.some((importer) => askedFrom.some((place) => importer.includes(place)));
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
