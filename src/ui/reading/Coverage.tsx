/** Of whom which kind of relation is held. */
export function Coverage() {
  return <h1>Coverage</h1>;
}
