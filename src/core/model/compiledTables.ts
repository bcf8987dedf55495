import type { ClaimColumns } from './claimFields';
import type { Attribute, NotCoded, Person } from './dataset';

/** People, articles and claims as plain columns. Articles and people are named by their row. */
export interface CompiledTables {
  readonly people: {
    readonly id: readonly string[];
    readonly name: readonly string[];
    readonly aliases: readonly (readonly string[])[];
    readonly describedAs: readonly (string | null)[];
    readonly describedIn: readonly (number | null)[];
    readonly describedOn: readonly (string | null)[];
    readonly note: readonly (string | null)[];
    readonly kind: readonly Person['kind'][];
    /** Only where the source says anything of anybody. */
    readonly attributes?: readonly (readonly Attribute[])[];
  };
  readonly articles: {
    readonly id: readonly string[];
    readonly title: readonly (string | null)[];
    readonly opens: readonly string[];
    readonly publisher: readonly (string | null)[];
    readonly published: readonly (string | null)[];
    readonly url: readonly (string | null)[];
    readonly sha256: readonly (string | null)[];
    readonly chars: readonly (number | null)[];
    readonly folded: readonly (number | null)[];
    readonly notCoded: readonly (readonly NotCoded[])[];
    readonly retells: readonly (readonly string[])[];
  };
  readonly claims: ClaimColumns;
}
