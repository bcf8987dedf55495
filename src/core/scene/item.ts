/** A person or a relation, by index. */
export type Item =
  | { readonly kind: 'person'; readonly person: number }
  | { readonly kind: 'relation'; readonly relation: number };

/** People and relations that stand out together, by index: what is selected. */
export interface Lit {
  readonly people: readonly number[];
  readonly relations: readonly number[];
}
