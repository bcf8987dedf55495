import { readFileSync } from 'node:fs';

/** What index.html names: all that a browser fetches before the first picture, the data and the fonts aside. */
const named = [...readFileSync('dist/index.html', 'utf8').matchAll(/="\.\/(assets\/[^"]+\.(?:js|css))"/g)];

export default [
  {
    name: 'script and style of the first load',
    path: named.map(([, file]) => `dist/${file}`),
    gzip: true,
    limit: '135 kB',
  },
];
