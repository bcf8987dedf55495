import type { NameFont, NameShape } from './names';

/** How a text is set. `size` in CSS pixels. */
export interface Face {
  readonly family: keyof typeof families;
  readonly weight: number;
  readonly size: number;
}

/** Each with what stands in for it where it is not installed; as a list of CSS. */
export const families = {
  sans: "'Inter Variable', Inter, system-ui, sans-serif",
  serif: "'Source Serif 4 Variable', 'Source Serif 4', Georgia, serif",
} as const;

/** Faces of the drawing, CSS pixels: names 13, roles 12, labels 13. */
export const nameFaces: Record<NameFont, Face> = {
  name: { family: 'sans', weight: 500, size: 13 },
  nameSelected: { family: 'sans', weight: 650, size: 13 },
  role: { family: 'sans', weight: 400, size: 12 },
  label: { family: 'sans', weight: 600, size: 13 },
};

/** In what face and colour a name is set. */
export function nameStyle(
  { quiet }: NameShape,
  selected: boolean,
): { font: 'name' | 'nameSelected'; token: string } {
  return { font: selected ? 'nameSelected' : 'name', token: quiet && !selected ? 'ink-2' : 'ink' };
}

export const markFace: Face = { family: 'sans', weight: 700, size: 17 };

/** Initials grow with their disc and never fall under the smallest text size. */
export function initialsFace(r: number): Face {
  return { family: 'sans', weight: 600, size: Math.max(12, Math.round(850 + 28 * r) / 100) };
}

/**
 * From the point that a plan names to the baseline of the text there, CSS pixels downwards: of a name, and of the rest of
 * it or the role under it, from the top of the name, of all else from the middle.
 */
export const baseline = {
  name: 12,
  under: 28,
  label: 4.5,
  mark: 6,
  /** The middle of the sans face's em lies this share of its size above the baseline. */
  initials: (face: Face) => 0.5 + 0.3006 * face.size,
} as const;

/** Width of a disc's outline and of the paper round a name, CSS pixels. */
export const discOutline = 1.5;
export const halo = 4;
