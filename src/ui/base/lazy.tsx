import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

/** A part of the page whose script is not in the first load. */
export interface Lazy<Props> {
  (props: Props): ReactNode;
  /** Fetches the script, once; rejects where it cannot be had, and may then be called again. */
  readonly fetch: () => Promise<void>;
}

const all: Lazy<never>[] = [];

/**
 * Until the script has arrived `meanwhile` stands in its place; from then on it renders at once, with no pause, which
 * `lazy` does not promise and paper and focus need. A script that cannot be had is told to the boundary around it,
 * whose "Try again" asks for it again, which `lazy` would not.
 */
export function lazy<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  meanwhile: ReactNode = null,
): Lazy<Props> {
  let Loaded: ComponentType<Props> | null = null;
  let pending: Promise<void> | null = null;
  const fetch = () => {
    pending ??= load().then(
      (module) => {
        Loaded = module.default;
      },
      (error: unknown) => {
        pending = null;
        throw error;
      },
    );
    return pending;
  };
  const Part = (props: Props): ReactNode => {
    const [, setArrived] = useState(Loaded !== null);
    const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
    useEffect(() => {
      fetch().then(
        () => setArrived(true),
        (error: unknown) => setFailure({ error }),
      );
    }, []);
    if (failure) throw failure.error;
    return Loaded ? <Loaded {...props} /> : meanwhile;
  };
  const part = Object.assign(Part, { fetch });
  all.push(part);
  return part;
}

/**
 * Fetches every part, one after the other, so that a page that stays open works on without its host. A part that
 * cannot be had now is asked for again when it is needed.
 */
export async function fetchTheRest(): Promise<void> {
  for (const part of all) await part.fetch().catch(() => undefined);
}
