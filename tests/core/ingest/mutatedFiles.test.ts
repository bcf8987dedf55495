import { describe, expect, it } from 'vitest';
import { buildClaims } from '../../../src/core/ingest/claims/buildClaims';
import { propose } from '../../../src/core/ingest/preview/questions';
import { readFile } from '../../../src/core/ingest/readFile';
import { readExchange } from '../../../src/core/ingest/record/readExchange';
import { decode } from '../../support/datasetFile';

/** Files as disks, mail and text editors leave them: cut, doubled, with parts gone or in another order. */

const json = (value: unknown) => JSON.stringify(value);
const people = [
  { id: 'a', label: 'Ada' },
  { id: 2, label: 'Ben' },
];
const entity = (id: string, schema: string, properties: object) => json({ id, schema, properties });

const files: Readonly<Record<string, string>> = {
  'a.gexf': `<?xml version="1.0"?><gexf xmlns:viz="urn:viz" version="1.3"><graph defaultedgetype="directed">
    <attributes class="edge"><attribute id="0" title="quote"><default>x</default></attribute></attributes>
    <nodes><node id="a" label="Ada"><viz:color r="1" g="2" b="3"/><nodes><node id="b"/></nodes><edges><edge source="a" target="b"/></edges></node></nodes>
    <edges><edge id="1" source="b" target="a" type="mutual" intervals="&lt;[2011, 2013]; [2016, 2017]>"><attvalues><attvalue for="0" value="y"/></attvalues>
    <spells><spell start="1999"/></spells></edge></edges></graph></gexf>`,
  'b.graphml': `<graphml xmlns:y="urn:y"><key id="q" for="edge" attr.name="quote"/><key id="d"/><graph edgedefault="directed">
    <node id="a"><data key="d"><y:ShapeNode><y:NodeLabel>Ada</y:NodeLabel></y:ShapeNode></data></node><node id="b"><graph><node id="c"/></graph></node>
    <edge source="a" target="b"><data key="q">one</data><data key="q">two</data><data key="d"><y:Arrows source="standard" target="none"/></data></edge></graph></graphml>`,
  'links.json': json({
    nodes: people,
    links: [
      { source: 'a', target: 2, quote: ['x', 'y'] },
      { source: 0, target: 1 },
    ],
  }),
  'big.json':
    '{"nodes": [{"id": 727189530466459648}], "links": [{"source": 727189530466459648, "target": 727189530466459649}]}',
  'adjacency.json': json({ directed: false, nodes: people, adjacency: [[{ id: 2 }], [{ id: 'a' }]] }),
  'elements.json': json({
    elements: {
      nodes: [{ data: { id: 'a', parent: 'b' } }],
      edges: [{ data: { source: 'a', target: 'b' } }],
    },
  }),
  'kumu.json': json({
    elements: [{ label: 'Ada' }],
    connections: [{ from: 'Ada', to: 'Ben', direction: 'mutual' }],
  }),
  'map.json': json({
    nodes: { 1: { id: 1, name: 'Ada' } },
    edges: { 5: { node1_id: 1, node2_id: 1, arrow: '2->1' } },
  }),
  'neo4j.json': json([
    {
      n: { identity: 0, labels: ['P'], properties: { name: 'Ada' } },
      r: { start: 0, end: 1, type: 'K', properties: {} },
    },
  ]),
  'a.canvas': json({
    nodes: [
      { id: '1', type: 'group' },
      { id: '2', text: '# x' },
    ],
    edges: [{ fromNode: '1', toNode: '2' }],
  }),
  'graph.json': json({
    graph: { nodes: { a: {}, b: {} }, edges: [{ source: 'a', target: 'b' }], hyperedges: [{ nodes: ['a'] }] },
  }),
  'answer.json': json({
    head: { vars: ['a', 'aLabel'] },
    results: { bindings: [{ a: { type: 'uri', value: 'x' } }] },
  }),
  'tree.json': json({ name: 'a', children: [{ name: 'b', children: [{}] }] }),
  'lists.json': json({ nodes: people, bonds: [{ one: 'a', other: 2 }], notes: [{ a: 1 }] }),
  'lines.jsonl': `${entity('p', 'Person', { name: ['Ada'] })}\n${entity('r', 'Ownership', { owner: ['p'], asset: ['c', 'd'] })}\n`,
  'edges.csv':
    'Source,Target,Type,Label,timeset\n"Ada, Q.",Ben,Directed,endorses,"<[2011, 2013]>"\nCyd;Dot,Ada,Undirected,knows,\n',
};

/** In the long run that is done by hand: as many as MUTATIONS says. */
const runs = Number(process.env.MUTATIONS ?? 200);

/** The same numbers each time (a linear congruence), so that what fails can be tried again. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** One to three changes: cut off, taken out, doubled, swapped, overwritten; of bytes, or of keys and tags as a whole. */
function mutated(bytes: Uint8Array, below: (below: number) => number): Uint8Array {
  let now = [...bytes];
  for (let left = 1 + below(3); left > 0; left--) {
    const marks = now.flatMap((byte, at) => (',":<>[]{}\n '.includes(String.fromCharCode(byte)) ? [at] : []));
    const any = () => (below(2) === 0 ? (marks[below(marks.length)] ?? 0) : below(now.length + 1));
    const [from = 0, to = 0] = [any(), any()].sort((a, b) => a - b);
    const part = now.slice(from, to);
    const change = below(5);
    if (change === 0) now = now.slice(0, to);
    else if (change === 1) now.splice(from, part.length);
    else if (change === 2) now.splice(from, 0, ...part);
    else if (change === 3) now = [...now.slice(to), ...part, ...now.slice(0, from)];
    else now[from] = below(256);
  }
  return new Uint8Array(now);
}

describe.each(Object.entries(files))('%s, damaged in any way', (name, text) => {
  it('is read or refused with a sentence, and whatever is read can be proposed and built', () => {
    const bytes = new TextEncoder().encode(text);
    const below = numbersFrom(name.length * 7919 + text.length);
    for (let run = 0; run < runs; run++) {
      const damaged = mutated(bytes, below);
      try {
        const parsed = readFile(name, damaged, decode);
        if (parsed.kind === 'refused') expect(parsed.problems[0]?.what).toMatch(/\p{L}.*\.$/u);
        else if (parsed.kind !== 'record') {
          readExchange(parsed);
          expect(typeof buildClaims(parsed, propose(parsed, 2026)).ok).toBe('boolean');
        }
      } catch (error) {
        throw new Error(`Run ${run}: ${JSON.stringify(new TextDecoder().decode(damaged))}`, { cause: error });
      }
    }
  });
});
