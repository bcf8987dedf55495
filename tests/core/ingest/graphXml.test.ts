import { describe, expect, it } from 'vitest';
import { readFile, readText } from '../../../src/core/ingest/readFile';
import { blowUp, timeOf } from '../../support/blowUp';
import { datasetFile, datasetsAtHand, decode } from '../../support/datasetFile';
import { defined } from '../../support/defined';
import { columnOf, endsOf, graphOf, graphsOf, kindsOf } from './parsedFile';

const gexf = (inside: string, version = '1.3', graph = 'defaultedgetype="directed"') =>
  readText(
    'a.gexf',
    `<?xml version="1.0"?><gexf version="${version}" xmlns:viz="urn:viz"><graph ${graph}>${inside}</graph></gexf>`,
  );
const two = '<nodes><node id="a" label="Ann"/><node id="b" label="Bo"/></nodes>';

const graphml = (inside: string, keys = '') =>
  readText('a.graphml', `<graphml>${keys}<graph id="G" edgedefault="directed">${inside}</graph></graphml>`);

describe('GEXF', () => {
  it.each(['1.1', '1.2', '1.2draft', '1.3', ''])('of version %j is read without a remark', (version) => {
    const parsed = gexf(`${two}<edges><edge source="a" target="b"/></edges>`, version);
    expect(endsOf(graphOf(parsed))).toEqual(['a → b']);
    expect(parsed.problems).toEqual([]);
  });

  it('of an unknown version is read with a warning that names it', () => {
    const { problems } = gexf(`${two}<edges/>`, '9.0');
    expect(problems[0]).toMatchObject({ severity: 'warning', kind: 'unknown-version' });
    expect(problems[0]?.what).toContain('9.0');
  });

  it('keeps the times of lines, also several and open ones', () => {
    const parsed = gexf(`${two}<edges>
      <edge id="1" source="a" target="b" start="2001-01-20" end="2004-11-09"/>
      <edge id="2" source="a" target="b" start="2005"/>
      <edge id="3" source="b" target="a"><spells><spell start="1999" end="2000"/><spell startopen="2003"/></spells></edge>
      <edge id="4" source="b" target="a" timestamp="2010-05-01"/></edges>`);
    const { edges } = graphOf(parsed);
    expect(columnOf(edges, 'start')).toEqual(['2001-01-20', '2005', '1999', '2003', '2010-05-01']);
    expect(columnOf(edges, 'end')).toEqual(['2004-11-09', '', '2000', '', '2010-05-01']);
    expect(columnOf(edges, 'id')).toEqual(['1', '2', '3 (1)', '3 (2)', '4']);
    expect(kindsOf(parsed)).toEqual({ 'several-spells': [3], 'open-bound': [3] });
  });

  it('draws a mutual line both ways, and says so', () => {
    const parsed = gexf(
      `${two}<edges><edge id="m" source="a" target="b" type="mutual" label="know each other"/></edges>`,
    );
    expect(endsOf(graphOf(parsed))).toEqual(['a → b', 'b → a']);
    expect(columnOf(graphOf(parsed).edges, 'label')).toEqual(['know each other', 'know each other']);
    expect(kindsOf(parsed)).toEqual({ 'mutual-edge': [1] });
  });

  it('reads nodes inside nodes, leaves out what only draws, and keeps values that change', () => {
    const parsed = gexf(`<attributes class="node"><attribute id="0" title="party"/></attributes>
      <nodes><node id="a" start="1990"><viz:color r="1"/><attvalues><attvalue for="0" value="X" start="1"/><attvalue for="0" value="Y"/></attvalues>
      <nodes><node id="c" label="In"/></nodes></node><node id="b"/></nodes>`);
    const { nodes } = graphOf(parsed);
    expect(columnOf(nodes, 'id')).toEqual(['a', 'c', 'b']);
    expect(nodes.columns).toEqual(['id', 'label', 'party']);
    expect(columnOf(nodes, 'party')[0]).toBe('X; Y');
    expect(kindsOf(parsed)).toEqual({ 'nested-graph': [2], 'node-times': [1], 'changing-value': [1] });
  });
});

describe('XML', () => {
  it('may declare behind its nodes and lines what holds for them', () => {
    const declared =
      '<attributes class="node"><attribute id="0" title="party"><default>none</default></attribute></attributes>';
    const named = '<meta><title>Late</title></meta>';
    const nodes =
      '<nodes><node id="a"><attvalues><attvalue for="0" value="X"/></attvalues></node><node id="b"/></nodes>';
    const [before, behind] = [
      `${named}<graph>${declared}${nodes}</graph>`,
      `<graph>${nodes}${declared}</graph>${named}`,
    ].map((inside) => readText('', `<gexf version="1.3">${inside}</gexf>`));
    expect(behind).toEqual(before);
    expect(columnOf(graphOf(defined(behind)).nodes, 'party')).toEqual(['X', 'none']);
    const key = '<key id="k" for="node" attr.name="party"/>';
    const graph = '<graph><node id="a"><data key="k">X</data></node></graph>';
    expect(readText('', `<graphml>${graph}${key}</graphml>`)).toEqual(
      readText('', `<graphml>${key}${graph}</graphml>`),
    );
  });

  it('keeps spaces where it says that they count, and words that are written in several ways', () => {
    const words =
      '<data key="a" xml:space="preserve"> <![CDATA[<b>]]> &amp;&#32;</data><data key="c"> x\n </data>';
    const { nodes } = graphOf(graphml(`<node id="n">${words}</node>`));
    expect(nodes.rows).toEqual([['n', '', ' <b> & ', 'x']]);
  });

  it.each(['gexf', 'graphml'])('tells how much of it has been read while it is read: %s', (name) => {
    const node = `<node id="a" label="${'x'.repeat(4000)}"/>`;
    const nodes = name === 'gexf' ? `<nodes>${node.repeat(300)}</nodes>` : node.repeat(300);
    const shares: number[] = [];
    readText('', `<${name}><graph>${nodes}</graph></${name}>`, { onShare: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual([...new Set(shares)].sort());
    expect(shares.at(-1)).toBe(1);
  });

  it.each([
    [50_001, 0, /50,001 nodes; 50,000 is the most/],
    [1, 200_001, /200,001 lines; 200,000 is the most/],
  ])('with %d nodes and %d lines is refused with the number', (nodes, edges, words) => {
    const [node, edge] = ['<node id="a"/>'.repeat(nodes), '<edge source="a" target="a"/>'.repeat(edges)];
    const files = [
      `<gexf><graph><nodes>${node}</nodes><edges>${edge}</edges></graph></gexf>`,
      `<graphml><graph>${node}${edge}</graph></graphml>`,
    ];
    for (const text of files)
      expect(readText('', text).problems.map(({ what }) => what)).toEqual([expect.stringMatching(words)]);
  });
});

describe('GraphML', () => {
  it('reads nested graphs side by side, drops nothing in silence', () => {
    const parsed =
      graphml(`<node id="a"><graph edgedefault="undirected"><node id="c"/><edge source="a" target="c"/></graph></node><node id="b"/>
      <edge source="a" target="b" sourceport="north"/><hyperedge><endpoint node="a"/><endpoint node="b"/><endpoint node="c"/></hyperedge>`);
    const graph = graphOf(parsed);
    expect(columnOf(graph.nodes, 'id')).toEqual(['a', 'c', 'b']);
    expect(graph.edgeDirected).toEqual([false, true]);
    expect(kindsOf(parsed)).toEqual({ 'nested-graph': [1], port: [2], hyperedge: [] });
    expect(parsed.problems.find(({ kind }) => kind === 'hyperedge')?.examples).toEqual(['a, b, c']);
  });

  it('finds the label inside another program’s drawing', () => {
    const keys = '<key for="node" id="d6" yfiles.type="nodegraphics"/>';
    const parsed = graphml(
      '<node id="n0"><data key="d6"><y:ShapeNode><y:Geometry/><y:NodeLabel>Ann</y:NodeLabel></y:ShapeNode></data></node>',
      keys,
    );
    expect(columnOf(graphOf(parsed).nodes, 'label')).toEqual(['Ann']);
  });

  it('keeps several graphs of one file apart', () => {
    const text =
      '<graphml><graph id="one"><node id="a"/></graph><graph id="two"><node id="a"/></graph></graphml>';
    expect(graphsOf(readText('', text)).map(({ name }) => name)).toEqual(['one', 'two']);
  });

  it('gives keys and defaults only to what they are for', () => {
    const keys = '<key id="k" for="edge" attr.name="type"><default>knows</default></key>';
    const graph = graphOf(graphml('<node id="a"/><node id="b"/><edge source="a" target="b"/>', keys));
    expect(graph.nodes.columns).toEqual(['id', 'label']);
    expect(columnOf(graph.edges, 'type')).toEqual(['knows']);
  });
});

describe.runIf(datasetsAtHand)('XML that others wrote to attack', () => {
  it.each([
    'xmlbomb.xml',
    'xmlbomb2.xml',
    'quadratic.xml',
    'cyclic.xml',
    'external.xml',
    'external_file.xml',
    'dtd.xml',
  ])('is refused: %s, under its own name and as a graph', (name) => {
    const bytes = datasetFile(`defusedxml/${name}`);
    for (const as of [name, 'a.gexf', 'a.graphml']) {
      const spent = timeOf(() => {
        const parsed = readFile(as, bytes, decode);
        expect(parsed.problems[0]?.what).toContain('Custom entities not supported');
      });
      expect(spent).toBeLessThan(blowUp);
    }
  });
});

describe('XML that attacks', () => {
  const wrapped = (dtd: string, body: string) =>
    `<?xml version="1.0"?>\n${dtd}\n<gexf><graph><nodes><node id="${body}"/></nodes></graph></gexf>`;

  it.each([
    [
      'a billion laughs',
      wrapped('<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>', '&c;'),
    ],
    [
      'a large entity used often',
      wrapped(`<!DOCTYPE x [<!ENTITY a "${'B'.repeat(50_000)}">]>`, '&a;'.repeat(1000)),
    ],
    ['an outside entity', wrapped('<!DOCTYPE x [<!ENTITY a SYSTEM "http://example.org/">]>', '&a;')],
    [
      'a parameter entity',
      wrapped('<!DOCTYPE x [<!ENTITY % a SYSTEM "http://example.org/x.dtd"> %a;]>', 'a'),
    ],
    ['an outside document type', wrapped('<!doctype gexf SYSTEM "http://example.org/gexf.dtd">', 'a')],
  ])('is refused before it is parsed: %s', (_, text) => {
    const spent = timeOf(() => {
      const parsed = readText('a.gexf', text);
      expect(parsed.kind).toBe('refused');
      expect(parsed.problems[0]?.what).toMatch(/^Custom entities not supported.*line 2/);
    });
    expect(spent).toBeLessThan(blowUp);
  });

  it('expands no entity that nobody declared', () => {
    const parsed = readText('a.gexf', wrapped('', '&evil;'));
    expect(parsed.kind).toBe('refused');
    expect(parsed.problems[0]?.what).toMatch(/line 3/);
  });

  it('is refused by depth, without recursion', () => {
    const deep = `<gexf>${'<a>'.repeat(100_000)}`;
    const spent = timeOf(() => expect(readText('', deep).problems[0]?.what).toContain('More than 32'));
    expect(spent).toBeLessThan(blowUp);
    const quoted = `<gexf><graph><nodes><node id="a" label="${'<a>'.repeat(100).replaceAll('<', '&lt;')}"/></nodes></graph></gexf>`;
    expect(readText('', quoted).kind).toBe('graphs');
  });

  it.each([
    ['<gexf><graph></gexf>', /line 1/],
    ['<gexf', /broken/],
    ['<gexf></gexf>', /holds no graph/],
    ['<graphml/>', /holds no graph/],
    ["<root xmlns='namespace'/>", /“root”/],
  ])('or is only broken is refused with its place: %s', (text, words) => {
    expect(readText('', text).problems[0]?.what).toMatch(words);
  });
});
