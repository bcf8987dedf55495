import type { ImportProblem } from '../parsed/problem';
import { readXml, type XmlElement, type XmlItems } from './readXml';

/** How a file is read that says in one place what holds for all of its many items. */
export interface FramedItems<Frame, Items extends Pick<XmlItems, 'onItem'>> {
  readonly paths: XmlItems['paths'];
  /** What is said of all items, as plain data: of the elements around them that have come so far, whatever they are. */
  readonly frameOf: (root: XmlElement) => Frame;
  /** Begins to read items. */
  readonly begin: (frame: Frame) => Items;
}

export type ReadFramed<Items> =
  | { readonly ok: true; readonly root: XmlElement; readonly items: Items }
  | { readonly ok: false; readonly problem: ImportProblem };

/**
 * Reads XML item by item. Nearly every file says what holds for its items before the first of them; one that says some of
 * it behind them is read a second time.
 */
export function readFramed<Frame, Items extends Pick<XmlItems, 'onItem'>>(
  text: string,
  { paths, frameOf, begin }: FramedItems<Frame, Items>,
  onShare?: (share: number) => void,
): ReadFramed<Items> {
  const begun: { readonly frame: Frame; readonly items: Items }[] = [];
  const beginWith = (frame: Frame) => {
    const first = { frame, items: begin(frame) };
    begun.push(first);
    return first;
  };
  const take: XmlItems['onItem'] = (item, around) => {
    const [root = item] = around;
    (begun[0] ?? beginWith(frameOf(root))).items.onItem(item, around);
  };
  const parsed = readXml(text, { paths, onItem: take }, onShare);
  if (!parsed.ok) return parsed;
  const whole = frameOf(parsed.root);
  const first = begun[0] ?? beginWith(whole);
  if (JSON.stringify(first.frame) === JSON.stringify(whole)) {
    return { ok: true, root: parsed.root, items: first.items };
  }
  const items = begin(whole);
  const again = readXml(text, { paths, onItem: items.onItem }, onShare);
  return again.ok ? { ok: true, root: again.root, items } : again;
}
