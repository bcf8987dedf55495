import type { StoreApi } from 'zustand/vanilla';
import type {
  ImportEffect,
  ImportSession,
  ImportSessionEvent,
  ReaderEvent,
} from '../../core/import/importSession';
import { stepImport } from '../../core/import/stepImport';
import { rememberDecisions } from '../files/rememberedDecisions';
import { mark } from '../page/marks';
import type { ImportPage } from '../stores/importPage';
import { createImportWork, type ImportPorts, type ImportWork, workerPorts } from './importWork';

/**
 * Runs imports: what the machine says is to be done is done, and what comes of it goes back to the machine. `store` always
 * holds where the import stands.
 */
export function runImport(
  store: StoreApi<ImportSession>,
  page: ImportPage,
  ports: ImportPorts = workerPorts,
): (event: ReaderEvent) => void {
  const waiting: ImportSessionEvent[] = [];
  let isStepping = false;
  /** What is done may end at once: its event waits until the whole step has been done. */
  const send = (event: ImportSessionEvent) => {
    waiting.push(event);
    if (isStepping) return;
    isStepping = true;
    try {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const { session, effects } = stepImport(store.getState(), next);
        store.setState(session, true);
        for (const effect of effects) perform(effect);
      }
    } finally {
      isStepping = false;
    }
  };
  const works = new Map<number, ImportWork>();
  const workOf = (turn: number) => {
    const work = works.get(turn) ?? createImportWork(turn, send, ports);
    works.set(turn, work);
    return work;
  };
  const perform = (effect: ImportEffect) => {
    switch (effect.kind) {
      case 'begin':
        return void workOf(effect.turn).begin(effect.source);
      case 'request':
        return workOf(effect.turn).request(effect.request);
      case 'layOut':
        return workOf(effect.turn).layOut(effect.order);
      case 'open':
        return workOf(effect.turn).open(effect.record, effect.order);
      case 'stop':
      case 'stopLayout':
        workOf(effect.turn)[effect.kind]();
        // Nothing more is asked of it: a record that is being kept is kept without being told.
        works.delete(effect.turn);
        return;
      case 'remember':
        return rememberDecisions(effect.header, effect.decisions);
      case 'show':
        return page.show(effect.record);
      case 'place':
        return page.place(effect.positions);
      case 'bend':
        return page.bend(effect.offsets);
      case 'showShipped':
        return page.showShipped(effect.step);
      case 'mark':
        return mark(effect.moment);
    }
  };
  return send;
}
