import type { RefObject } from 'react';
import type { SheetHeight } from '../../core/gesture/sheetRest';
import { useSheetDrag } from './useSheetDrag';

interface Props {
  readonly sheet: RefObject<HTMLElement | null>;
  readonly height: SheetHeight;
  readonly onRest: (height: SheetHeight) => void;
}

const heights: readonly SheetHeight[] = ['half', 'full', 'peek'];

/** Dragged, the sheet follows the hand; pressed, it takes the next of its heights. */
export default function SheetHandle({ sheet, height, onRest }: Props) {
  const next = heights[(heights.indexOf(height) + 1) % heights.length] ?? 'half';
  const handle = useSheetDrag(sheet, onRest, () => onRest(next));
  return (
    <button
      type="button"
      className="sheet-handle"
      aria-label={`Sheet: ${height} height. Change to ${next}.`}
      {...handle}
    >
      <span />
    </button>
  );
}
