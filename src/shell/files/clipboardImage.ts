/**
 * Copies a picture; false where the browser will not. The promise is handed on, as a browser lets a page copy only while
 * it handles a click.
 */
export async function copyImage(png: Promise<Blob>): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    return true;
  } catch {
    // Where the browser has not looked at it, nobody else asks whether there was a picture at all.
    await png.catch(() => undefined);
    return false;
  }
}
