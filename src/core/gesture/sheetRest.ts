/** The heights a sheet rests at. */
export type SheetHeight = 'peek' | 'half' | 'full';

/** A hand that lets go while it moves throws the sheet on for about as long, milliseconds. */
const carriedFor = 150;
/** Shares of the screen between the places of rest. */
const halfFrom = 0.3;
const fullFrom = 0.75;

/**
 * Where a sheet comes to rest that is let go at a height, with a speed (CSS pixels, and those per millisecond, upwards
 * positive), on a screen of some height.
 */
export function sheetRest(height: number, speed: number, screen: number): SheetHeight {
  const share = (height + speed * carriedFor) / screen;
  if (share < halfFrom) return 'peek';
  return share < fullFrom ? 'half' : 'full';
}
