import { z } from 'zod';
import { articleSchema, editionSchema, peopleSchema } from './authoringSchema';
import { recordSchema } from './recordSchema';

/** The JSON Schema of each kind of data file and of our own format, by file name, as the code's own checks say it. */
export function schemaFiles(): Map<string, string> {
  const authored = { people: peopleSchema, article: articleSchema, edition: editionSchema };
  const schemas = [
    ...Object.entries(authored).map(
      ([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' })] as const,
    ),
    ['record', recordSchema()] as const,
  ];
  return new Map(
    schemas.map(([name, schema]) => [`${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`]),
  );
}
