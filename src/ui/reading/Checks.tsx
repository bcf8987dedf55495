/** How every quote was checked. */
export function Checks() {
  return <h1>Checks</h1>;
}
