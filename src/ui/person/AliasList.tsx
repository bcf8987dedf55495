import { Fragment } from 'react';

/** What else a person is called, with commas between. */
export function AliasList({ aliases }: { readonly aliases: readonly string[] }) {
  return aliases.map((alias, place) => (
    <Fragment key={alias}>
      {place > 0 && ', '}
      <bdi>{alias}</bdi>
    </Fragment>
  ));
}
