import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

/** Something whose script is not in the first load. */
export interface LazyScript<Content> {
  /** Fetches the script, once; rejects where it cannot be had, and may then be called again. */
  readonly fetch: () => Promise<Content>;
}

/** Something of which nothing is to be seen. */
interface LazyModule<Content> extends LazyScript<Content> {
  /** Does something with it: at once, with no pause, where it has arrived. Rejects where it cannot be had. */
  readonly use: (act: (content: Content) => void) => Promise<void>;
}

/** A part of the page whose script is not in the first load. */
export interface Lazy<Props> extends LazyScript<void> {
  (props: Props): ReactNode;
}

const all: LazyScript<unknown>[] = [];

/** What is done only when somebody asks for it; its script is fetched ahead with all others. */
export function lazyModule<Content>(load: () => Promise<Content>): LazyModule<Content> {
  let arrived: { readonly content: Content } | null = null;
  let pending: Promise<Content> | null = null;
  const fetch = () => {
    pending ??= load().then(
      (content) => {
        arrived = { content };
        return content;
      },
      (error: unknown) => {
        pending = null;
        throw error;
      },
    );
    return pending;
  };
  const use = async (act: (content: Content) => void) => act(arrived ? arrived.content : await fetch());
  all.push({ fetch });
  return { fetch, use };
}

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
  const { fetch } = lazyModule(async () => {
    Loaded = (await load()).default;
  });
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
  return Object.assign(Part, { fetch });
}

/**
 * Fetches every part, one after the other, so that a page that stays open works on without its host. A part that
 * cannot be had now is asked for again when it is needed.
 */
export async function fetchTheRest(): Promise<void> {
  for (const part of all) await part.fetch().catch(() => undefined);
}
