/** Opens the browser's own print dialog; what stands on the paper is the dossier (ui/print). */
export function printPage(): void {
  window.print();
}
