import type { Decisions } from '../../core/ingest/claims/decisions';

type Remembered = readonly (readonly [header: string, decisions: Decisions])[];

const key = 'on-the-record.decisions';
/** Shapes of file that are remembered; the oldest goes first. */
const most = 20;

/** What the reader decided about files before, by their header; nothing where nothing can be kept. */
export function rememberedDecisions(): Remembered {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

export function rememberDecisions(header: string, decisions: Decisions): void {
  const others = rememberedDecisions().filter(([one]) => one !== header);
  try {
    window.localStorage.setItem(key, JSON.stringify([[header, decisions], ...others].slice(0, most)));
  } catch {
    // A browser that keeps nothing asks again.
  }
}
