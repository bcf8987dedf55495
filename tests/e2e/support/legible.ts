import type { Page } from '@playwright/test';

/** Text that is left out whole where there is no room for it, in these alone. */
const leftOutWhole = '.held, .picture-key ul';
/** Text that ends in an ellipsis, said in full elsewhere. */
const shortened =
  '.import-table, .import-cells, .import-beside, .import-file, .import-detected, .overview-name';
/** Not read by the eye, or drawn over others on purpose: places to step to, halves of a slider, the paper. */
const apart = 'noscript, .paper, .walk, .thumbs, .unseen, .skip';
/** Beneath others on purpose: a handle as wide as its sheet, and the button within the field that it clears. */
const beneath = '.sheet-handle, .search-clear';

/**
 * What a reader could not read or press on the page as it is now, one sentence each: text that is cut off, text on text,
 * a control on a control, and a page wider than its window. What lies over others, as a sheet does, is looked at by itself.
 */
export async function illegible(page: Page): Promise<string[]> {
  return page.evaluate(
    ({ leftOutWhole, shortened, apart, beneath }) => {
      type Box = { left: number; top: number; right: number; bottom: number };
      type Seen = {
        readonly of: Element;
        readonly box: Box;
        readonly layer: Element;
        readonly words: string;
      };
      const faults = new Set<string>();
      const meet = (a: Box, b: Box): Box => ({
        left: Math.max(a.left, b.left),
        top: Math.max(a.top, b.top),
        right: Math.min(a.right, b.right),
        bottom: Math.min(a.bottom, b.bottom),
      });
      const isEmpty = ({ left, top, right, bottom }: Box) => right - left < 1 || bottom - top < 1;
      const isShown = (one: Element) =>
        !one.closest(apart) &&
        one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        getComputedStyle(one).clipPath !== 'inset(50%)' &&
        !ancestors(one).some((above) => getComputedStyle(above).clipPath === 'inset(50%)');
      function ancestors(one: Element): Element[] {
        const above: Element[] = [];
        for (let at = one.parentElement; at; at = at.parentElement) above.push(at);
        return above;
      }
      /** What it is painted with: the nearest thing that lies over the page. */
      const layerOf = (one: Element) =>
        [one, ...ancestors(one)].find((at) => {
          const { position, backgroundColor } = getComputedStyle(at);
          return (
            at.matches('dialog') ||
            position === 'fixed' ||
            position === 'sticky' ||
            (position === 'absolute' && backgroundColor !== 'rgba(0, 0, 0, 0)')
          );
        }) ?? document.body;
      /** What is left of a box within what scrolls or cuts; a fault where it is cut with no way to the rest. */
      const visible = (one: Element, box: Box, words: string): Box => {
        let left = box;
        for (const at of [one, ...ancestors(one)]) {
          const { overflowX, overflowY, position } = getComputedStyle(at);
          if (overflowX !== 'visible' || overflowY !== 'visible') {
            const { left: x, top: y } = at.getBoundingClientRect();
            const inner = {
              left: x + at.clientLeft,
              top: y + at.clientTop,
              right: x + at.clientLeft + at.clientWidth,
              bottom: y + at.clientTop + at.clientHeight,
            };
            const cut = meet(left, inner);
            const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
            const isCut =
              (hides(overflowX) && (left.left < inner.left - 1.5 || left.right > inner.right + 1.5)) ||
              (hides(overflowY) && (left.top < inner.top - 1.5 || left.bottom > inner.bottom + 1.5));
            const isMeant = one.closest(shortened) || (isEmpty(cut) && one.closest(leftOutWhole));
            if (isCut && !isMeant && !isEmpty(left)) faults.add(`cut off: ${words}`);
            left = cut;
          }
          if (position === 'fixed') break;
        }
        return meet(left, { left: 0, top: 0, right: innerWidth, bottom: innerHeight });
      };
      /** Whether it is on top where its middle is. */
      const isOnTop = ({ of, box }: Seen) => {
        const hit = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
        return hit !== null && (of.contains(hit) || hit.contains(of) || layerOf(hit) === layerOf(of));
      };
      const overlapping = (seen: readonly Seen[], what: string, leeway: number) => {
        const tops = seen.filter(isOnTop).sort((a, b) => a.box.top - b.box.top);
        tops.forEach((a, place) => {
          for (const b of tops.slice(place + 1)) {
            if (b.box.top > a.box.bottom) break;
            if (a.layer !== b.layer || a.of.contains(b.of) || b.of.contains(a.of)) continue;
            const both = meet(a.box, b.box);
            if (both.right - both.left > leeway && both.bottom - both.top > leeway)
              faults.add(`${what}: ${a.words} / ${b.words}`);
          }
        });
      };

      const texts: Seen[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const of = node.parentElement;
        const words = node.textContent?.trim().replace(/\s+/g, ' ').slice(0, 40) ?? '';
        if (!of || !words || of.matches('option, style, script') || !isShown(of)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const { left, top, right, bottom } of range.getClientRects()) {
          // A line's box is higher than its letters.
          const air = (bottom - top) * 0.2;
          const box = visible(of, { left, top: top + air, right, bottom: bottom - air }, words);
          if (!isEmpty(box)) texts.push({ of, box, layer: layerOf(of), words });
        }
      }
      overlapping(texts, 'text on text', 2);

      const controls: Seen[] = [];
      for (const of of document.querySelectorAll(
        'button, a[href], input, select, textarea, summary, label',
      )) {
        if (!isShown(of) || of.closest('.histogram, .lit') || of.matches(beneath)) continue;
        const words = `${of.tagName.toLowerCase()} ${of.getAttribute('aria-label') ?? of.textContent ?? ''}`
          .trim()
          .slice(0, 40);
        for (const { left, top, right, bottom } of of.getClientRects()) {
          const box = visible(of, { left, top, right, bottom }, words);
          if (!isEmpty(box)) controls.push({ of, box, layer: layerOf(of), words });
        }
      }
      overlapping(controls, 'control on control', 3);

      for (const field of document.querySelectorAll<HTMLInputElement>(
        'input[type="text"], input:not([type])',
      ))
        if (isShown(field) && field.value && field.scrollWidth > field.clientWidth + 1)
          faults.add(`cut off: ${field.value} in its field`);
      // What stands before the beginning of the page cannot be scrolled to.
      if (scrollX === 0 && scrollY === 0)
        for (const { of, words } of texts) {
          const { top, left } = of.getBoundingClientRect();
          const scrolls = ancestors(of).some((at) => at.scrollTop > 0 || at.scrollLeft > 0);
          if (!scrolls && (top < -1 || left < -1)) faults.add(`before the page begins: ${words}`);
        }

      const wide = document.documentElement.scrollWidth;
      if (wide > innerWidth) faults.add(`the page is ${wide} wide in a window of ${innerWidth}`);
      return [...faults];
    },
    { leftOutWhole, shortened, apart, beneath },
  );
}
