const faces = [
  '400 12px "Inter Variable"',
  '600 13px "Inter Variable"',
  '400 19px "Source Serif 4 Variable"',
];
const patience = 1500;

/**
 * Resolves when the page's own fonts can be drawn with, or after a second and a half without them: names are placed
 * by their width, so a font that arrives later would move them.
 */
export async function fontsReady(): Promise<void> {
  if (!document.fonts) return;
  const loaded = Promise.all(faces.map((face) => document.fonts.load(face)));
  const waited = new Promise((resolve) => window.setTimeout(resolve, patience));
  await Promise.race([loaded.catch(() => undefined), waited]);
}
