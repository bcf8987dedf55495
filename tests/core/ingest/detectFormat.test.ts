import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../src/core/ingest/detectFormat';
import { readText } from '../../../src/core/ingest/readFile';
import { blowUp, timeOf } from '../../support/blowUp';

describe('a format is told', () => {
  it.each([
    ['data.txt', '{"nodes": []}', 'json'],
    ['data.csv', '  [{"a": 1}]', 'json'],
    ['', '<gexf version="1.3"/>', 'gexf'],
    ['x.xml', '<?xml version="1.0"?>\n<!-- made by hand -->\n<graphml/>', 'graphml'],
    ['x.json', '<g:graphml xmlns:g="urn:x"/>', 'graphml'],
    ['', 'from,to\nA,B', 'table'],
    ['', 'from\tto\nA\tB', 'table'],
    ['', 'from;to\nA;B', 'table'],
    ['one.csv', 'name\nA\nB', 'table'],
  ] as const)('by the content first and the name second: %j %j', (name, text, format) => {
    expect(detectFormat(name, text)).toEqual({ ok: true, format });
  });

  it.each([
    ['page.json', '<!doctype html><html>', /web page/],
    ['page', '<!-- saved -->\n<html lang="en">', /web page/],
    ['', '<svg xmlns="…"/>', /picture/],
    ['a.gexf', '<kml/>', /outermost element is “kml”/],
    ['a.drawio', '<mxfile/>', /draw\.io drawing/],
    ['a.xgmml', '<?xml version="1.0"?><graph/>', /XGMML/],
    ['people.yaml', 'a: 1', /YAML/],
    ['', '---\n- id: a', /YAML/],
    ['', 'digraph G { a -> b }', /DOT/],
    ['', 'graph [\n node [ id 1 ] ]', /GML/],
    ['', '*Vertices 3', /Pajek/],
    ['', 'Dear reader. This is a letter.', /neither a table nor a graph/],
    ['', '', /empty/],
  ])('and what cannot be read is named, with a suggestion: %j %j', (name, text, words) => {
    const parsed = readText(name, text);
    expect(parsed.kind).toBe('refused');
    expect(parsed.problems[0]?.what).toMatch(words);
    expect(parsed.problems[0]?.mend).toBeTruthy();
  });

  it('quickly for long letters without an end', () => {
    for (const text of [
      `${'a'.repeat(50_000)}!`,
      '<'.repeat(50_000),
      `<!--${'-'.repeat(50_000)}`,
      `graph ${' '.repeat(50_000)}`,
      '<?'.repeat(25_000),
      '"'.repeat(50_001),
    ]) {
      expect(timeOf(() => readText('', text))).toBeLessThan(blowUp);
    }
  });
});
