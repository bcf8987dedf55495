/**
 * 2: a claim may lack quote and source, relations may have a name of their own, a node may be an organisation; and lines
 * come with their bows.
 */
export const formatVersion = 2;

/** The compiled form of an older version in today's; of a newer or unknown one as it is. Nothing else is checked. */
export function migrateCompiled<Value extends object & { readonly formatVersion: unknown }>(
  value: Value,
): Value {
  if (value.formatVersion !== 1) return value;
  return {
    ...value,
    formatVersion: 2,
    bows: [],
    ...withColumn(value, 'people', 'kind'),
    ...withColumn(value, 'claims', 'named'),
  };
}

/** A table of the record with a column of nulls beside its others. */
function withColumn(value: object, table: string, column: string): object {
  const columns = (value as Readonly<Record<string, unknown>>)[table];
  if (typeof columns !== 'object' || columns === null || !('id' in columns)) return {};
  const rows = Array.isArray(columns.id) ? columns.id : [];
  return { [table]: { ...columns, [column]: rows.map(() => null) } };
}
