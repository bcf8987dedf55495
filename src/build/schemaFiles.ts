import { z } from 'zod';
import { articleSchema, editionSchema, peopleSchema } from './authoringSchema';

/** The JSON Schema of each kind of data file, by file name, as the code's own schema says it. */
export function schemaFiles(): Map<string, string> {
  const schemas = { people: peopleSchema, article: articleSchema, edition: editionSchema };
  return new Map(
    Object.entries(schemas).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
    ]),
  );
}
