import datasetUrl from 'virtual:dataset-url';
import { decodeCompiled } from '../../core/model/compiled';
import { type OpenRecord, openInSlices } from '../../core/record/record';
import { runInSlices } from './runInSlices';

export type LoadedRecord =
  | { readonly ok: true; readonly record: OpenRecord }
  | { readonly ok: false; readonly problem: string };

/** Fetches and opens the shipped record. Never throws: each way of failing is a sentence of its own. */
export async function loadRecord(): Promise<LoadedRecord> {
  let response: Response;
  try {
    response = await fetch(datasetUrl);
  } catch {
    return { ok: false, problem: 'The data could not be fetched. Are you offline? Reload to try again.' };
  }
  if (!response.ok) {
    return {
      ok: false,
      problem: `The data is not where this page looks for it (HTTP ${response.status}). Reload to try again.`,
    };
  }
  let text: string;
  let value: unknown;
  try {
    text = await response.text();
  } catch {
    return { ok: false, problem: 'The data stopped arriving halfway. Reload to try again.' };
  }
  try {
    value = JSON.parse(text);
  } catch {
    const problem = /^\s*</.test(text)
      ? 'Something else came instead of the data: a web page. Reload to try again.'
      : 'The data arrived incomplete. Reload to try again.';
    return { ok: false, problem };
  }
  const decoded = decodeCompiled(value);
  if (!decoded.ok) return decoded;
  const { dataset, x, y, fingerprint, bows: offsets } = decoded;
  return { ok: true, record: await runInSlices(openInSlices(dataset, { x, y }, fingerprint, offsets)) };
}
