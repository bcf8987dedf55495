interface WorkerPolicy {
  createScriptURL(url: string): string;
}

interface Policies {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): WorkerPolicy;
}

let policy: WorkerPolicy | undefined;

/**
 * Starts one of our own workers, the address from a `?worker&url` import. The page's policy lets no text become code
 * unless it passed the rules named `workers`, which let through addresses beside this page's own. Throws where workers
 * are forbidden or not there.
 */
export function startWorker(url: string, name: string): Worker {
  policy ??= policies()?.createPolicy('workers', { createScriptURL: ownAddress });
  return new Worker(policy?.createScriptURL(url) ?? ownAddress(url), { type: 'module', name });
}

/** Browsers without trusted types have no such object, and need none. */
function policies(): Policies | undefined {
  return (globalThis as { trustedTypes?: Policies }).trustedTypes;
}

function ownAddress(url: string): string {
  const absolute = new URL(url, document.baseURI);
  if (absolute.origin !== location.origin) throw new TypeError('A worker of another origin was refused.');
  return absolute.href;
}
