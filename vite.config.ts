import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy } from './src/data/contentSecurityPolicy';
import { datasetPlugin } from './src/data/datasetPlugin';
import { splitFirstLoad } from './src/data/firstLoad';
import { windowsPlugin } from './src/data/windowsPlugin';

// A phone begins with the list, a larger window with the strip of the years. What one corner of the page asks for later it asks for in one script.
const firstLoad = splitFirstLoad([
  { name: 'list', module: '/src/ui/list/RelationList.tsx' },
  { name: 'strip', module: '/src/ui/years/YearStrip.tsx' },
  { name: 'panel', askedFrom: ['/src/ui/panel/', '/src/ui/parts/'] },
  { name: 'graph', askedFrom: ['/src/ui/graph/'] },
  { name: 'years', askedFrom: ['/src/ui/years/'] },
]);

const headers = {
  'Content-Security-Policy': contentSecurityPolicy.header,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

export default defineConfig({
  // Relative addresses: the built folder works under any path of any host.
  base: './',
  plugins: [react(), datasetPlugin(), windowsPlugin(), firstLoad.plugin],
  css: { transformer: 'lightningcss', lightningcss: { drafts: { customMedia: true } } },
  build: {
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    target: 'es2023',
    // A hundredth smaller than by the bundler's own means, once for all who load the page.
    minify: 'terser',
    terserOptions: {
      ecma: 2020,
      module: true,
      compress: { passes: 4, unsafe_arrows: true, unsafe_methods: true },
    },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        chunkFileNames: firstLoad.chunkFileNames,
        // The first script names all that come later: two signs less of each are a hundred bytes.
        assetFileNames: 'assets/[name]-[hash:6][extname]',
        // One script is smaller than a dozen that later parts share with it, and asked for once.
        codeSplitting: {
          groups: [...firstLoad.groups, { name: 'shared', minShareCount: 2, test: /\/src\// }],
        },
      },
    },
  },
  // Workers come later as well, each in one file, but for what few visits need of one.
  worker: {
    format: 'es',
    rolldownOptions: {
      output: {
        entryFileNames: 'assets/later/[name]-[hash:6].js',
        chunkFileNames: 'assets/later/[name]-[hash:6].js',
      },
    },
  },
  preview: { port: 4173, headers },
  test: {
    // Some tests start a process of their own, which takes its time on a busy machine.
    testTimeout: 30_000,
    // Left to itself, vitest keeps one core free for a reader who waits for it.
    maxWorkers: '100%',
    // Files of one process share what they import: reading it anew for each of them takes longer than the tests. So a test
    // leaves no module changed behind it.
    isolate: false,
    globalSetup: 'tests/support/compileOnce.ts',
    setupFiles: ['tests/support/equality.ts'],
    // The file name says where a test runs: *.test.ts in Node, *.dom.test.tsx in jsdom, e2e/*.spec.ts in a browser.
    projects: [
      { extends: true, test: { name: 'node', include: ['tests/**/*.test.ts'], environment: 'node' } },
      {
        extends: true,
        test: {
          name: 'dom',
          include: ['tests/**/*.dom.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['tests/support/dom.ts'],
        },
      },
    ],
  },
});
