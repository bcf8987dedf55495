import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Dataset } from '../../src/core/model/dataset';
import { bareDataset, type InventedLine, inventedDataset } from '../../src/data/inventedRecord';

interface Generated {
  readonly nodes: readonly { readonly id: string; readonly name: string }[];
  readonly edges: readonly {
    readonly source: string;
    readonly target: string;
    readonly type: InventedLine['type'];
    readonly year: number;
  }[];
}

const generator = resolve('../shared/bench/lib/gen.mjs');

/**
 * A graph to measure with: the very one that other drawings are measured with where their generator lies beside the
 * repository, so that figures can be laid beside theirs, and else an invented one of the same kind.
 */
export async function graphOf(people: number, lines: number): Promise<Dataset> {
  if (!existsSync(generator)) return inventedDataset(people, lines);
  const { generate }: { generate: (people: number, lines: number) => Generated } = await import(
    pathToFileURL(generator).href
  );
  const { nodes, edges } = generate(people, lines);
  const ties = edges.map(({ source, target, type, year }) => ({
    from: source,
    type,
    to: target,
    when: String(year),
  }));
  return bareDataset(nodes, ties);
}
