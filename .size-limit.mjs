import { readFileSync } from 'node:fs';

// What index.html names is the first load: the entry, every script that it imports, and the style.
const html = readFileSync('dist/index.html', 'utf8');
const named = [...html.matchAll(/="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, file]) => `dist/${file}`);

export default [{ name: 'script and style of the first load', path: named, gzip: true, limit: '135 kB' }];
