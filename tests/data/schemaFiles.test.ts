import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemaFiles } from '../../src/data/schemaFiles';

describe('the schemas that editors use', () => {
  it.each([...schemaFiles()])(
    'data/schema/%s is what the code checks (else: npm run data:schema)',
    (name, text) => {
      expect(readFileSync(`data/schema/${name}`, 'utf8')).toBe(text);
    },
  );
});
