import type { Basis } from './basis';
import type { ChainLink, Claim, NotCoded, Person, QuoteCheck } from './dataset';
import type { RelationTypeId } from './relationTypes';

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
  readonly claims: {
    readonly id: readonly string[];
    readonly article: readonly (number | null)[];
    readonly from: readonly number[];
    readonly type: readonly RelationTypeId[];
    readonly named: readonly (string | null)[];
    readonly to: readonly number[];
    readonly when: readonly (string | null)[];
    readonly held: readonly (string | null)[];
    readonly basis: readonly Basis[];
    readonly via: readonly (readonly ChainLink[])[];
    readonly polarity: readonly Claim['polarity'][];
    readonly reading: readonly Claim['reading'][];
    readonly role: readonly (string | null)[];
    /** Null where no quote is on record. */
    readonly exact: readonly (string | null)[];
    readonly prefix: readonly string[];
    readonly suffix: readonly string[];
    readonly note: readonly (string | null)[];
    readonly how: readonly QuoteCheck['how'][];
    readonly at: readonly (number | null)[];
    readonly earlier: readonly (readonly string[])[];
  };
}
