import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { HtmlTagDescriptor, Plugin } from 'vite';
import { compileData } from './compileData';
import { contentSecurityPolicy } from './contentSecurityPolicy';
import { findTexts } from './findTexts';

const virtualId = 'virtual:dataset-url';
const resolvedId = `\0${virtualId}`;
const devPath = '/dataset.json';

/**
 * Compiles data/ to one content-hashed JSON file and offers its address as `virtual:dataset-url`. In development the
 * page reloads when a data file changes; a problem in the data is shown where it is, with file, line and column.
 */
export function datasetPlugin(): Plugin {
  let root = '.';
  let building = false;
  return {
    name: 'dataset',
    configResolved(config) {
      root = config.root;
      building = config.command === 'build';
    },
    resolveId: (id) => (id === virtualId ? resolvedId : null),
    async load(id) {
      if (id !== resolvedId) return null;
      if (!building) return `export default ${JSON.stringify(devPath)};`;
      const source = compileData(resolve(root, 'data'), findTexts());
      const hash = createHash('sha256').update(source).digest('hex').slice(0, 10);
      const reference = this.emitFile({ type: 'asset', fileName: `assets/dataset-${hash}.json`, source });
      return `export default import.meta.ROLLUP_FILE_URL_${reference};`;
    },
    configureServer(server) {
      server.watcher.add(resolve(root, 'data'));
      server.watcher.on('all', (_event, file) => {
        if (file.startsWith(resolve(root, 'data'))) server.ws.send({ type: 'full-reload' });
      });
      server.middlewares.use(devPath, (_request, response) => {
        try {
          response.setHeader('Content-Type', 'application/json');
          response.end(compileData(resolve(root, 'data'), findTexts()));
        } catch (error) {
          server.ws.send({ type: 'error', err: { message: String(error), stack: '' } });
          response.statusCode = 500;
          response.end('{}');
        }
      });
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, context) {
        if (!building) return html;
        const files = Object.keys(context.bundle ?? {});
        const data = files.filter((name) => /dataset-\w+\.json$/.test(name));
        const fonts = files.filter((name) => /-latin-wght-normal-.*\.woff2$/.test(name));
        return [
          {
            tag: 'meta',
            attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy.meta },
            injectTo: 'head-prepend',
          },
          ...data.map((name) => preload(name, { as: 'fetch' })),
          ...fonts.map((name) => preload(name, { as: 'font', type: 'font/woff2' })),
        ];
      },
    },
  };
}

/** What the first picture needs is fetched beside the script, not after it. */
function preload(name: string, kind: Record<string, string>): HtmlTagDescriptor {
  return {
    tag: 'link',
    attrs: { rel: 'preload', ...kind, href: `./${name}`, crossorigin: '' },
    injectTo: 'head',
  };
}
