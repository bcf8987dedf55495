/** What stands in place of the page when there is no record to show. */
export function LoadFailure({ problem }: { readonly problem: string }) {
  return (
    <main className="failure">
      <h1>On the Record</h1>
      <p role="alert">{problem}</p>
      <button type="button" className="button" onClick={() => window.location.reload()}>
        Reload
      </button>
    </main>
  );
}
