import { spawnSync } from 'node:child_process';

/** The program that other people open our files with, in one process for all of them: Python is slow to start. */

const script = `
import io, json, sys, warnings
warnings.simplefilter('ignore')
import networkx as nx
from networkx.readwrite import json_graph

def read(kind, text):
    if kind == 'gexf':
        return nx.read_gexf(io.BytesIO(text.encode()))
    if kind == 'graphml':
        return nx.read_graphml(io.BytesIO(text.encode()))
    if kind == 'cytoscape':
        return json_graph.cytoscape_graph(json.loads(text))
    return json_graph.node_link_graph(json.loads(text))

def write(kind, graph):
    out = io.BytesIO()
    if kind == 'gexf':
        nx.write_gexf(graph, out)
    elif kind == 'graphml':
        nx.write_graphml(graph, out)
    elif kind == 'cytoscape':
        return json.dumps(json_graph.cytoscape_data(graph))
    else:
        return json.dumps(json_graph.node_link_data(graph))
    return out.getvalue().decode()

def told(file):
    try:
        graph = read(file['kind'], file['text'])
        edges = [[a, b, data] for a, b, data in graph.edges(data=True)]
        again = write(file['kind'], graph)
        return {'directed': graph.is_directed(), 'nodes': dict(graph.nodes(data=True)), 'edges': edges, 'again': again}
    except Exception as error:
        return {'error': type(error).__name__ + ': ' + str(error)}

if len(sys.argv) > 1:
    print(nx.__version__)
else:
    json.dump([told(file) for file in json.load(sys.stdin)], sys.stdout, default=str)
`;

const version = spawnSync('python3', ['-c', script, 'version'], { encoding: 'utf8' });

/** Tests run only where it is; where it is not, each test file says so once. */
export const networkxAtHand = version.status === 0;
if (!networkxAtHand)
  console.warn('python3 with networkx is not at hand: whether it opens our files was not tried.');

export type NetworkxFormat = 'gexf' | 'graphml' | 'cytoscape' | 'node-link';

/** What it makes of a file, and what it writes of that again; or its complaint. */
export type OpenedByNetworkx =
  | {
      readonly directed: boolean;
      readonly nodes: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
      readonly edges: readonly (readonly [
        from: string,
        to: string,
        data: Readonly<Record<string, unknown>>,
      ])[];
      readonly again: string;
    }
  | { readonly error: string };

/** Opens files as its users do: without an argument that says how. */
export function openInNetworkx(
  files: readonly { readonly kind: NetworkxFormat; readonly text: string }[],
): readonly OpenedByNetworkx[] {
  const { stdout, stderr } = spawnSync('python3', ['-c', script], {
    input: JSON.stringify(files),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}
