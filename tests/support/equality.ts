import { expect } from 'vitest';

/** Something that says for itself what it holds, since none of it is its own property (rowViews.ts). */
interface Told {
  toJSON(): unknown;
}

function isTold(value: unknown): value is Told {
  return typeof value === 'object' && value !== null && 'toJSON' in value && !(value instanceof Date);
}

/** Testers stay with the process, in which several files run. */
const held = globalThis as { hasTold?: boolean };

/** Claims, articles and relations that are read from their columns are compared by all they say, and not as empty things. */
if (!held.hasTold) {
  held.hasTold = true;
  expect.addEqualityTesters([
    function (a: unknown, b: unknown, testers) {
      if (!isTold(a) && !isTold(b)) return undefined;
      return this.equals(isTold(a) ? a.toJSON() : a, isTold(b) ? b.toJSON() : b, testers);
    },
  ]);
}
