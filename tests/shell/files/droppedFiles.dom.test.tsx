import { afterEach, describe, expect, it } from 'vitest';
import { receiveDroppedFiles } from '../../../src/shell/files/droppedFiles';

const ties = new File(['from,to'], 'ties.csv');

/** Something a hand does with what it drags over the page. jsdom has no DragEvent. */
function drag(
  type: string,
  kinds: readonly string[],
  files: readonly File[] = [],
  to: Element | null = null,
) {
  const event = new MouseEvent(type, { cancelable: true, bubbles: true, relatedTarget: to });
  Object.defineProperty(event, 'dataTransfer', { value: { types: kinds, files } });
  document.body.dispatchEvent(event);
  return event;
}

let stop = () => {};
afterEach(() => stop());

function taking() {
  const heard: unknown[] = [];
  stop = receiveDroppedFiles({
    onOver: (over) => heard.push(over ? 'over' : 'away'),
    onDrop: (files) => heard.push(files),
  });
  return heard;
}

describe('files over the page', () => {
  it('are taken wherever they are dropped, and the browser does not leave the page for them', () => {
    const heard = taking();
    expect(drag('dragover', ['Files']).defaultPrevented).toBe(true);
    expect(drag('drop', ['Files'], [ties]).defaultPrevented).toBe(true);
    expect(heard).toEqual(['over', 'away', [ties]]);
  });

  it('are told from words and links, which the browser does with as it likes', () => {
    const heard = taking();
    for (const type of ['dragover', 'drop']) expect(drag(type, ['text/plain']).defaultPrevented).toBe(false);
    expect(heard).toEqual([]);
  });

  it('are gone when they leave the window, not when they pass from one part of the page to another', () => {
    const heard = taking();
    drag('dragleave', ['Files'], [], document.body);
    expect(heard).toEqual([]);
    drag('dragleave', ['Files']);
    expect(heard).toEqual(['away']);
  });

  it('are handed on as none where a browser gives none: that is answered, too', () => {
    const heard = taking();
    drag('drop', ['Files'], []);
    expect(heard).toEqual(['away', []]);
  });

  it('are left to the browser once it is stopped', () => {
    const heard = taking();
    stop();
    for (const type of ['dragover', 'dragleave', 'drop'])
      expect(drag(type, ['Files'], [ties]).defaultPrevented).toBe(false);
    expect(heard).toEqual([]);
  });
});
