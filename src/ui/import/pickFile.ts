/** Opens the browser's own dialog for files. */
export function pickFile(): void {
  document.querySelector<HTMLInputElement>('#own-file')?.click();
}
