import { describe, expect, it } from 'vitest';
import type { Table } from '../../../src/core/ingest/parsed/parsedFile';
import { findColumn } from '../../../src/core/ingest/preview/columnWords';
import { fourTypes } from '../../../src/core/model/relationTypes';

function tableOf(...columns: string[]): Table {
  return { name: 'rows', columns, rows: [columns.map((_, at) => `person ${at}`)], numbers: [2] };
}

describe('the columns of who stands where', () => {
  it.each(fourTypes.map(({ id, fromRole, toRole }) => [id, fromRole, toRole]))(
    'are found where they are called as the ends of “%s” are: %s and %s',
    (_, from, to) => {
      const table = tableOf('remark', to, from);
      expect(findColumn(table, 'from', new Set())?.column).toBe(from);
      expect(findColumn(table, 'to', new Set())?.column).toBe(to);
    },
  );
});
