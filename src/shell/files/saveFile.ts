/** Hands a text to the browser as a file to keep; nothing is sent anywhere. */
export function saveFile(name: string, type: string, text: string): void {
  saveBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** The same for what is no text. */
export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser may read the blob only after the click has been handled.
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
