import { channels, fromLinear, toLinear } from './contrast';

/** Kinds of colour blindness that are simulated: red, green or blue is not told apart. */
export const deficiencies = ['protanopia', 'deuteranopia', 'tritanopia'] as const;
export type Deficiency = (typeof deficiencies)[number];

type Row = readonly [number, number, number];

/**
 * Linear RGB as somebody with the deficiency sees it: the matrices for severity 1.0 of G. M. Machado, M. M. Oliveira,
 * L. A. F. Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE Transactions on
 * Visualization and Computer Graphics 15(6), 2009, as published with the paper.
 */
export const matrices: Record<Deficiency, readonly [Row, Row, Row]> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** A colour, #rrggbb, as it is seen with a deficiency. */
export function seenWith(deficiency: Deficiency, colour: string): string {
  const [r = 0, g = 0, b = 0] = channels(colour).map(toLinear);
  const hex = matrices[deficiency].map(([x, y, z]) => {
    const value = Math.min(1, Math.max(0, x * r + y * g + z * b));
    return Math.round(255 * fromLinear(value))
      .toString(16)
      .padStart(2, '0');
  });
  return `#${hex.join('')}`;
}

/** Distance in OKLab (B. Ottosson, 2020): 0.02 is about what can just be told apart side by side. */
export function difference(a: string, b: string): number {
  const [one, other] = [okLab(a), okLab(b)];
  return Math.hypot(...one.map((value, index) => value - (other[index] ?? 0)));
}

/** Degrees between the hues of two colours in OKLab, 0 to 180. */
export function hueApart(a: string, b: string): number {
  const [one = 0, other = 0] = [okLab(a), okLab(b)].map(([, red = 0, yellow = 0]) => Math.atan2(yellow, red));
  const turn = (Math.abs(one - other) * 180) / Math.PI;
  return Math.min(turn, 360 - turn);
}

function okLab(colour: string): number[] {
  const [r = 0, g = 0, b = 0] = channels(colour).map(toLinear);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
