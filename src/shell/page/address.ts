/** The whole link to a query of this page (link.ts); to the view everybody starts with where it is empty. */
export function addressOf(query: string): string {
  const { origin, pathname } = window.location;
  return `${origin}${pathname}${query ? `?${query}` : ''}`;
}
