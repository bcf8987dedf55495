import type { ProblemCollector } from '../parsed/problem';
import { holdsEntries, sizeOf } from './entries';
import { isObject, type JsonObject } from './jsonValue';

/** Tells of lists of records that nothing was made of, each with its key and its size, as deep as graphs stand. */
export function tellOtherLists(
  value: JsonObject,
  isUsed: (list: unknown) => boolean,
  problems: ProblemCollector,
  prefix = '',
): void {
  for (const [key, part] of Object.entries(value)) {
    if (isUsed(part)) continue;
    const path = prefix + key;
    if (holdsEntries(part)) {
      const size = sizeOf(part);
      const what = `“${path}” holds ${size === 1 ? 'one entry' : `${size} entries`} that ${size === 1 ? 'was' : 'were'} not used.`;
      problems.add({ severity: 'warning', kind: 'unused-list', what }, undefined, path);
    } else if (isObject(part) && prefix.split('.').length <= deepest) {
      tellOtherLists(part, isUsed, problems, `${path}.`);
    }
  }
}

const deepest = 3;
