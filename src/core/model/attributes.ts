import type { Person } from './dataset';
import { personColumn } from './exchangeColumns';

/** Before the name of an attribute where its column would be taken for another. */
const prefix = "person's ";

/** What programs keep for themselves on a node, besides our own columns. */
const reserved: ReadonlySet<string> = new Set([
  ...Object.values(personColumn),
  ...['name', 'value', 'label', 'source', 'target', 'type', 'data', 'metadata', 'key', 'attributes'],
  ...[
    '__proto__',
    'prototype',
    'constructor',
    'labels',
    'properties',
    'parent',
    'start',
    'end',
    'timeset',
    'interval',
    'spells',
  ],
]);

/** How somebody was drawn, or is to be drawn: nothing that is said of them. */
export function isDrawn(column: string): boolean {
  return drawn.test(column.toLowerCase());
}

const drawn =
  /^(?:(?:.*[.:_ ])?(?:x|y|z|fx|fy|vx|vy|r|g|b|size|colou?r|shape|width|height|radius|opacity)|viz.*|position|fixed|pinned|index|icon|fill|style)$/;

/** The name of the attribute that a column holds: "person's party" holds the party. */
export function attributeName(column: string): string {
  return column.replace(/^(?:person['’]s )+/i, '').trim();
}

/** True where a column of people that were saved here holds an attribute: it is none of ours, nor one of drawing. */
export function holdsAttribute(column: string): boolean {
  const plain = column.toLowerCase();
  if (attributeName(column) === '') return false;
  return plain.startsWith(prefix) || !(reserved.has(plain) || isDrawn(plain));
}

/**
 * The column in which each attribute of these people travels: under its own name, unless that is kept for something else or
 * differs from another's only in capitals.
 */
export function attributeColumns(people: readonly Person[]): ReadonlyMap<string, string> {
  const columns = new Map<string, string>();
  const taken = new Set<string>();
  for (const { attributes = [] } of people) {
    for (const [name] of attributes) {
      if (columns.has(name)) continue;
      let column = holdsAttribute(name) ? name : `${prefix}${name}`;
      while (taken.has(column.toLowerCase())) column = `${prefix}${column}`;
      taken.add(column.toLowerCase());
      columns.set(name, column);
    }
  }
  return columns;
}
