/**
 * Milliseconds. What grows with the length of an attack takes a few; what grows with its square, or worse, takes minutes.
 * So far apart that no busy machine confuses them.
 */
export const blowUp = 2000;
