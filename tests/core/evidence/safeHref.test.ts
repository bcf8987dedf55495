import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeHref } from '../../../src/core/evidence/safeHref';

describe('safeHref', () => {
  it.each([
    ['https://example.org', 'example.org'],
    ['https://example.org/a/b?c=d&e=f#g', 'example.org'],
    ['HTTPS://Example.ORG/A', 'example.org'],
    ['https://example.org:8443/a', 'example.org:8443'],
    ['https://xn--bcher-kva.example/ä', 'xn--bcher-kva.example'],
    ['https://example.org/@user/a@b', 'example.org'],
    ['http://example.org/1', 'example.org'],
    ['https://example.org/7?x=a|b', 'example.org'],
    ['https://web.archive.org/web/2019/http://example.org/5', 'web.archive.org'],
    ['https://zeitung-für-alle.example/3', 'xn--zeitung-fr-alle-7vb.example'],
    ['https://bücher.example', 'xn--bcher-kva.example'],
    // The “е” is a Cyrillic letter: the host that is shown says so.
    ['https://еxample.org', 'xn--xample-2of.org'],
  ])('lets %s through and shows the host that will be asked', (url, host) => {
    expect(safeHref(url)).toEqual({ ok: true, href: new URL(url).href, host });
  });

  it.each([
    ['javascript:alert(1)'],
    ['JaVa\tscript:alert(1)'],
    ['java\nscript:alert(1)'],
    [' javascript:alert(1)'],
    ['data:text/html,<b>x</b>'],
    ['vbscript:msgbox(1)'],
    ['blob:https://example.org/1'],
    ['file:///etc/passwd'],
    ['ftp://example.org'],
    ['//evil.example'],
    ['/a'],
    ['example.org'],
    [''],
    ['https:'],
    ['https:example.org'],
    ['https:/example.org'],
    ['https:///example.org'],
    ['https://'],
    ['https://a@b'],
    ['https://user:word@example.org'],
    ['https://example.org\\@evil.example'],
    ['https:\\\\evil.example'],
    ['https://exa\u202emple.org'],
    ['https://example.org/\u202egpj.exe'],
    ['https://example.org/\u200b'],
    ['https://example.org/a b'],
    ['https://example.org/"onclick="x'],
    ['https://example.org/<script>'],
    ['https://%65xample.org'],
    ['https://example.org:port/'],
    ['https://.example.org'],
    ['https://[::1]/'],
  ])('keeps %j as text, with the reason', (url) => {
    const safe = safeHref(url);
    expect(safe.ok).toBe(false);
    expect(!safe.ok && safe.reason).toMatch(/^(it|its) .+[^.]$/);
  });

  it('lets nothing through but what the browser reads as an address of the web at the host that is shown', () => {
    const pieces = fc.constantFrom(
      ...[
        'https',
        'http',
        'javascript',
        ':',
        '/',
        '//',
        '\\',
        '@',
        '.',
        'a',
        'b.c',
        '\t',
        ' ',
        '%',
        '#',
        '?',
        'ä',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 9 }), (parts) => {
        const safe = safeHref(parts.join(''));
        if (!safe.ok) return;
        const url = new URL(safe.href);
        expect(['http:', 'https:']).toContain(url.protocol);
        expect([url.host, url.username]).toEqual([safe.host, '']);
      }),
      { numRuns: 2000 },
    );
  });
});
