import type { ImportedPerson, LikelyDouble } from './drafts';
import { likeness } from './personName';

/** People who may be one, by their names alone: to be asked about, never merged. In the order of their names. */
export function likelyDoubles(people: readonly ImportedPerson[]): LikelyDouble[] {
  const groups = new Map<string, ImportedPerson[]>();
  for (const person of people) {
    const alike = likeness(person.name);
    // A name of one short word or none says too little to ask.
    if (alike.length < 4) continue;
    const group = groups.get(alike) ?? [];
    groups.set(alike, group);
    group.push(person);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => {
      const names = [...new Set(group.map(({ name }) => name))];
      const why =
        names.length === 1
          ? `${group.length} are called “${names[0]}” and have different ids.`
          : `Their names are nearly the same: ${names.map((name) => `“${name}”`).join(', ')}.`;
      return { keys: group.map(({ key }) => key), why };
    });
}
