import { describe, expect, it } from 'vitest';
import { claimColumns, exchangedColumns } from '../../../src/core/model/claimColumns';
import { claimColumn } from '../../../src/core/model/exchangeColumns';
import { formatVersion } from '../../../src/core/model/formatVersion';
import { migrateCompiled } from '../../../src/core/model/migrateCompiled';

const since = (version: number) =>
  claimColumns.filter((column) => column.since === version).map(({ name }) => name);

describe('the columns of claims', () => {
  it('are those that each version of the format has had since: a record of that version is read for ever', () => {
    expect(since(1).join(' ')).toBe(
      'id article from type to when basis via polarity reading role exact prefix suffix note how at earlier',
    );
    expect(since(2)).toEqual(['named']);
    expect(since(3)).toEqual(['held']);
    // Files of today's version are kept by readers: a new column brings a new version.
    expect(since(4)).toEqual([]);
    expect(formatVersion, 'then say here, too, what it brought').toBe(4);
  });

  it('are all there in the record of the first version once it is migrated', () => {
    const first = Object.fromEntries(since(1).map((name) => [name, ['x']]));
    const migrated = migrateCompiled({ formatVersion: 1, claims: first } as object & {
      formatVersion: number;
    });
    expect(migrated).toMatchObject({ claims: { ...first, named: [null], held: [null] } });
    expect(Object.keys((migrated as unknown as { claims: object }).claims).sort()).toEqual(
      claimColumns.map(({ name }) => name).sort(),
    );
  });

  it('have names in files for other programs that no other column has', () => {
    const names = Object.values(claimColumn);
    expect(new Set(names).size).toBe(names.length);
    expect(exchangedColumns.every(({ exchanged }) => names.includes(exchanged))).toBe(true);
  });
});
