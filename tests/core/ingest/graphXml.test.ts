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

  it('reads nodes inside nodes, says so of what only draws, and keeps values that change', () => {
    const parsed = gexf(`<attributes class="node"><attribute id="0" title="party"/></attributes>
      <nodes><node id="a" start="1990"><viz:color r="1" g="2" b="3"/><viz:position x="4" y="5"/><attvalues><attvalue for="0" value="X" start="1"/><attvalue for="0" value="Y" start="2"/></attvalues>
      <nodes><node id="c" label="In"/></nodes></node><node id="b" pid="a"/></nodes>`);
    const { nodes } = graphOf(parsed);
    expect(columnOf(nodes, 'id')).toEqual(['a', 'c', 'b']);
    expect(nodes.columns).toEqual(['id', 'label', 'party', 'color', 'x', 'y', 'parent']);
    expect(nodes.rows[0]).toEqual(['a', '', 'X; Y', '1,2,3', '4', '5', '']);
    expect(columnOf(nodes, 'parent')).toEqual(['', 'a', 'a']);
    const told = { 'nested-graph': [2], 'node-times': [1], 'changing-value': [1], drawing: [1] };
    expect(kindsOf(parsed)).toEqual({ ...told, 'no-lines': [] });
  });

  it('reads the lines inside nodes, at any depth, with those outside', () => {
    const inner =
      '<nodes><node id="c"/><node id="d"/></nodes><edges><edge id="2" source="c" target="d"/></edges>';
    const outer = `<nodes><node id="a"/><node id="b">${inner}</node></nodes><edges><edge id="1" source="a" target="c"/></edges>`;
    const parsed = gexf(
      `<nodes><node id="g">${outer}</node></nodes><edges><edge id="0" source="d" target="g"/></edges>`,
    );
    expect(endsOf(graphOf(parsed)).sort()).toEqual(['a → c', 'c → d', 'd → g']);
  });

  it.each([
    [
      'intervals="<[2011-01-01, 2013-06-30]; [2016-02-01, 2016-11-08]>"',
      [
        ['2011-01-01', '2013-06-30'],
        ['2016-02-01', '2016-11-08'],
      ],
    ],
    [
      'intervals="<(2014.0, 2015.0]; [2016.0, Infinity]>"',
      [
        ['2014', '2015'],
        ['2016', ''],
      ],
    ],
    [
      'timestamps="<[2014.0, 2015.0]>"',
      [
        ['2014', '2014'],
        ['2015', '2015'],
      ],
    ],
    ['timestamps="[2014-05-01]"', [['2014-05-01', '2014-05-01']]],
    ['intervals=""', [['', '']]],
  ])('dates a line by %s', (times, expected) => {
    const { edges } = graphOf(
      gexf(`${two}<edges><edge id="e" source="a" target="b" ${times.replaceAll('<', '&lt;')}/></edges>`),
    );
    const starts = columnOf({ ...edges, columns: [...edges.columns, 'start', 'end'] }, 'start');
    const ends = columnOf({ ...edges, columns: [...edges.columns, 'end'] }, 'end');
    expect(starts.map((start, at) => [start, ends[at]])).toEqual(expected);
  });

  it.each([
    ['2014.0', '2014'],
    ['1.2937536E12', '1293753600000'],
    ['2014-05-01', '2014-05-01'],
    ['0.5', '0.5'],
    ['-Infinity', ''],
  ])('reads the time %s as %j', (written, start) => {
    const { edges } = graphOf(
      gexf(`${two}<edges><edge source="a" target="b" start="${written}" end="9"/></edges>`),
    );
    expect(edges.rows[0]?.slice(3).filter((cell) => cell !== '9')).toEqual(start === '' ? [] : [start]);
  });

  it('dates a line by an attribute that holds a set of times', () => {
    const declared =
      '<attributes class="edge" mode="dynamic"><attribute id="ts" title="timeset"/></attributes>';
    const values = '<attvalues><attvalue for="ts" value="&lt;[2001, 2002]; [2004, 2005]>"/></attvalues>';
    const { edges } = graphOf(
      gexf(`${declared}${two}<edges><edge id="e" source="a" target="b">${values}</edge></edges>`),
    );
    expect(edges.columns).toEqual(['id', 'source', 'target', 'start', 'end']);
    expect(edges.rows).toEqual([
      ['e (1)', 'a', 'b', '2001', '2002'],
      ['e (2)', 'a', 'b', '2004', '2005'],
    ]);
  });

  it('takes a type that is no direction for what the line says', () => {
    const graph = graphOf(gexf(`${two}<edges><edge source="a" target="b" type="endorses"/></edges>`));
    expect(columnOf(graph.edges, 'type')).toEqual(['endorses']);
    expect(graph.edgeDirected).toEqual([true]);
  });

  it('draws lines both ways where the graph says so of all', () => {
    const parsed = gexf(
      `${two}<edges><edge source="a" target="b"/></edges>`,
      '1.3',
      'defaultedgetype="mutual"',
    );
    expect(endsOf(graphOf(parsed))).toEqual(['a → b', 'b → a']);
  });

  it('keeps what stands on a line and in an attribute of the same name', () => {
    const declared = '<attributes class="edge"><attribute id="0" title="label"/></attributes>';
    const values = '<attvalues><attvalue for="0" value="advises"/></attvalues>';
    const { edges } = graphOf(
      gexf(`${declared}${two}<edges><edge source="a" target="b" label="said">${values}</edge></edges>`),
    );
    expect(edges.rows[0]).toEqual(['', 'a', 'b', 'said', 'advises']);
  });

  it('is told to be empty where it is, and to have no lines', () => {
    expect(gexf('<nodes/><edges/>')).toMatchObject({ kind: 'refused', problems: [{ kind: 'empty-graph' }] });
    expect(gexf(`${two}<edges/>`).problems).toMatchObject([{ severity: 'warning', kind: 'no-lines' }]);
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

  it('finds the label inside another program’s drawing: of an open group its own, all of a node', () => {
    const keys = '<key for="node" id="d6" yfiles.type="nodegraphics"/>';
    const drawn = (inside: string) => `<data key="d6">${inside}</data>`;
    const label = (words: string) => `<y:NodeLabel>${words}</y:NodeLabel>`;
    const groups = `<y:GroupNode>${label('Open')}</y:GroupNode><y:GroupNode>${label('Folded')}</y:GroupNode>`;
    const parsed = graphml(
      `<node id="n0">${drawn(`<y:ShapeNode><y:Geometry/>${label('Ann')}</y:ShapeNode>`)}</node>
      <node id="n1">${drawn(`<y:ProxyAutoBoundsNode><y:Realizers active="0">${groups}</y:Realizers></y:ProxyAutoBoundsNode>`)}</node>
      <node id="n2">${drawn(`<y:ImageNode>${label('Bo')}${label('the second')}</y:ImageNode>`)}</node>`,
      keys,
    );
    expect(columnOf(graphOf(parsed).nodes, 'label')).toEqual(['Ann', 'Open', 'Bo']);
    expect(columnOf(graphOf(parsed).nodes, 'further labels')).toEqual(['', '', 'the second']);
  });

  it.each([
    ['source="none" target="standard"', ['a → b'], true],
    ['source="white_delta" target="none"', ['b → a'], true],
    ['source="none" target="none"', ['a → b'], false],
    ['source="standard" target="standard"', ['a → b', 'b → a'], true],
  ])('runs a line as the arrows of another program’s drawing point: %s', (arrows, ends, directed) => {
    const edge = `<edge source="a" target="b"><data key="d"><y:PolyLineEdge><y:Arrows ${arrows}/></y:PolyLineEdge></data></edge>`;
    const graph = graphOf(graphml(`<node id="a"/><node id="b"/>${edge}`, '<key id="d" for="edge"/>'));
    expect(endsOf(graph)).toEqual(ends);
    expect(graph.directed).toBe(directed);
  });

  it('keeps all values of a key that comes several times: a quote each, the rest side by side', () => {
    const keys = ['quote', 'url', 'tag', 'aliases'].map(
      (name) => `<key id="${name}" for="all" attr.name="${name}"/>`,
    );
    const data = (key: string, ...values: string[]) =>
      values.map((value) => `<data key="${key}">${value}</data>`).join('');
    const parsed = graphml(
      `<node id="a">${data('aliases', 'Q.', 'Quill')}</node><node id="b"/>
      <edge id="e" source="a" target="b">${data('quote', 'one', 'two')}${data('url', 'u1', 'u2')}${data('tag', 'x', 'y', 'z')}</edge>`,
      keys.join(''),
    );
    const { nodes, edges } = graphOf(parsed);
    expect(columnOf(nodes, 'aliases')).toEqual(['Q.; Quill', '']);
    expect(edges.rows).toEqual([
      ['e (1)', 'a', 'b', 'one', 'u1', 'x; y; z'],
      ['e (2)', 'a', 'b', 'two', 'u2', 'x; y; z'],
    ]);
    expect(kindsOf(parsed)).toEqual({ 'several-quotes': [1] });
  });

  it('has no direction where an attribute of its own says so', () => {
    const key = '<key id="k" for="edge" attr.name="direction"/>';
    const edge =
      '<edge source="a" target="b"><data key="k">undirected</data></edge><edge source="b" target="a"/>';
    const graph = graphOf(graphml(`<node id="a"/><node id="b"/>${edge}`, key));
    expect(graph.edgeDirected).toEqual([false, true]);
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
