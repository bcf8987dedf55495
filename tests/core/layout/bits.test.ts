import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = 'src/core/layout';
/** Comments may name what the code must not use. */
const codeOf = (file: string) =>
  readFileSync(`${folder}/${file}`, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');

describe('the layout', () => {
  const files = readdirSync(folder);

  it.each(files)(
    'calls nothing in %s whose last bit engines may round differently, and no clock or chance',
    (file) => {
      const code = codeOf(file);
      expect(code.length).toBeGreaterThan(0);
      const allowed = ['abs', 'floor', 'max', 'min', 'round', 'sqrt'];
      const called = [...code.matchAll(/\bMath\.(\w+)/g)].map(([, name]) => name ?? '');
      expect(called.filter((name) => !allowed.includes(name))).toEqual([]);
      expect(code).not.toMatch(/\*\*|\bDate\b|\bperformance\b|\bsetTimeout\b/);
    },
  );
});
