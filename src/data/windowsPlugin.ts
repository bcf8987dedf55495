import type { Plugin } from 'vite';
import { windows } from '../core/view/windows';

const definitions = Object.entries(windows)
  .map(([name, condition]) => `@custom-media --${name} ${condition};`)
  .join('');

/** Puts the named windows before every stylesheet that asks for one: a stylesheet is compiled by itself. */
export function windowsPlugin(): Plugin {
  return {
    name: 'windows',
    enforce: 'pre',
    transform: {
      filter: { id: /\.css$/, code: /@media[^{]*\(--/ },
      handler: (code) => ({ code: `${definitions}${code}`, map: null }),
    },
  };
}
