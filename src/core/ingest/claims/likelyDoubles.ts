import type { ImportedPerson, LikelyDouble } from './drafts';
import { likeness, nameInBrackets } from './personName';

/** People who may be one, by their names alone: to be asked about, never merged. In the order of their names. */
export function likelyDoubles(people: readonly ImportedPerson[]): LikelyDouble[] {
  const groups = new Map<string, ImportedPerson[]>();
  const put = (alike: string, person: ImportedPerson) => {
    // A name of one short word or none says too little to ask.
    if (alike.length < 4) return;
    const group = groups.get(alike) ?? [];
    groups.set(alike, group);
    if (!group.includes(person)) group.push(person);
  };
  for (const person of people) put(likeness(person.name), person);
  for (const person of people) {
    const other = nameInBrackets(person.name);
    if (other !== null && groups.has(likeness(other))) put(likeness(other), person);
  }
  for (const [initials, whole] of initialsOf(groups)) {
    for (const person of groups.get(initials) ?? []) put(whole, person);
    groups.delete(initials);
  }
  return [...groups.values()].filter((group) => group.length > 1).map(doubleOf);
}

/** “b sanders” with the one longer name that it may be short for; none where there are several. */
function initialsOf(groups: ReadonlyMap<string, unknown>): [initials: string, whole: string][] {
  const byInitial = new Map<string, string[]>();
  for (const name of groups.keys()) {
    const words = name.split(' ');
    if (words.length < 2 || (words[0] ?? '').length < 2) continue;
    const short = `${name.charAt(0)} ${words.at(-1)}`;
    byInitial.set(short, [...(byInitial.get(short) ?? []), name]);
  }
  return [...groups.keys()].flatMap((name): [string, string][] => {
    const [whole, ...more] = /^\p{L} \p{L}{2,}$/u.test(name) ? (byInitial.get(name) ?? []) : [];
    return whole !== undefined && more.length === 0 ? [[name, whole]] : [];
  });
}

function doubleOf(group: readonly ImportedPerson[]): LikelyDouble {
  const names = [...new Set(group.map(({ name }) => name))];
  const why =
    names.length === 1
      ? `${group.length} are called “${names[0]}” and have different ids.`
      : `Their names are nearly the same: ${names.map((name) => `“${name}”`).join(', ')}.`;
  return { keys: group.map(({ key }) => key), why };
}
