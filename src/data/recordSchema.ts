import { limits } from '../core/ingest/parsed/limits';
import { type JsonSchema, schemaOfKeys as schemaOf } from '../core/ingest/record/checks';
import {
  columnChecks,
  columnsThatMayBeMissing,
  editionChecks,
  farthest,
  mayBeMissing,
  type TableChecks,
} from '../core/ingest/record/columnChecks';
import { formatVersion } from '../core/model/formatVersion';

const description = `A record as On the Record saves and reads it. A table is its columns, which are all of one length; a row is one
entry of each. What no schema can say is checked when a file is opened: that columns are of one length, that ids stand once in their
table and are there where they are named, that days exist. Files of older versions are read as well.`;

/** The JSON Schema of our own format, of the very checks that a file has to pass to be taken. */
export function recordSchema(): JsonSchema {
  // How many rows there are to refer to is for each file to say.
  const { people = {}, articles = {}, claims = {} } = columnChecks({ people: 0, articles: 0 });
  const places = { type: 'array', items: { type: 'number', minimum: -farthest, maximum: farthest } };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'On the Record: a record',
    description: description.replaceAll('\n', ' '),
    type: 'object',
    properties: {
      formatVersion: { const: formatVersion },
      fingerprint: { type: 'string', description: 'SHA-256 of everything held, without the places.' },
      edition: schemaOf(editionChecks, mayBeMissing),
      people: tableOf(people, limits.people, columnsThatMayBeMissing.people),
      articles: tableOf(articles),
      claims: tableOf(claims, limits.claims),
      positions: {
        ...schemaOf({ x: { schema: places }, y: { schema: places } }),
        description:
          'Where people stand in the drawing, in their order; empty or missing where that is to be found.',
      },
      bows: { ...places, description: 'How far each line bows, in the order of the ids of relations.' },
    },
    required: ['formatVersion', 'edition', 'people', 'articles', 'claims'],
  };
}

function tableOf(checks: TableChecks, maxItems?: number, missing?: readonly string[]): JsonSchema {
  const most = maxItems === undefined ? {} : { maxItems };
  const columns = Object.entries(checks).map(
    ([column, { schema }]) => [column, { schema: { type: 'array', items: schema, ...most } }] as const,
  );
  return schemaOf(Object.fromEntries(columns), missing);
}
