import { useDesk } from '../base/desk';

/** Opens the import of this record again, at a row or at its beginning. */
export function ReadAgainLink({
  row,
  words = 'How was this read?',
}: {
  row?: number | undefined;
  words?: string;
}) {
  const { imports } = useDesk();
  const look = row === undefined ? { kind: 'first' as const } : { kind: 'row' as const, row };
  return (
    <button type="button" className="text-button" onClick={() => imports.send({ kind: 'reread', look })}>
      {words}
    </button>
  );
}
