import { createHash } from 'node:crypto';
import { pickLayout } from '../core/layout/pickLayout';
import { encodeCompiled } from '../core/model/encodeCompiled';
import { buildGraph } from '../core/model/graph';
import { curveOffsets } from '../core/scene/curveOffsets';
import { problemLine } from './problem';
import { readData } from './readData';

/**
 * data/ as the text of the compiled file. Throws with every problem, each with file, line and column, if the data
 * does not pass its check. Quotes are compared with the texts in `textsDir`, where there are any.
 */
export function compileData(directory: string, textsDir: string | null): string {
  const { dataset, problems } = readData(directory, textsDir);
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (!dataset || errors.length > 0) {
    throw new Error(
      `The data has ${errors.length === 1 ? 'a problem' : `${errors.length} problems`}:\n${errors.map(problemLine).join('\n')}`,
    );
  }
  const graph = buildGraph(dataset);
  const positions = pickLayout(graph);
  const sorted = { ...dataset, people: graph.people };
  const fingerprint = createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
  return JSON.stringify(
    encodeCompiled(sorted, positions.x, positions.y, curveOffsets(graph, positions), fingerprint),
  );
}
