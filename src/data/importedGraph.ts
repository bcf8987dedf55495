import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { buildClaims } from '../core/ingest/claims/buildClaims';
import { importedDataset } from '../core/ingest/importedDataset';
import { propose } from '../core/ingest/preview/questions';
import { readText } from '../core/ingest/readFile';
import type { Dataset } from '../core/model/dataset';

/** The graph of a file as the page would read it if every proposal were taken; null where nothing comes of it. */
export function importedGraph(path: string): Dataset | null {
  const name = basename(path);
  const parsed = readText(name, readFileSync(path, 'utf8'));
  if (parsed.kind === 'refused' || parsed.kind === 'record') return null;
  const built = buildClaims(parsed, propose(parsed, new Date().getFullYear()));
  return built.ok ? importedDataset(built, name) : null;
}
