import { beforeEach, vi } from 'vitest';

/** Files that a page hands to the browser to keep, name and content, in each test anew. */
export function handedFiles(): { readonly name: string; readonly blob: Blob | undefined }[] {
  const files: { name: string; blob: Blob | undefined }[] = [];
  beforeEach(() => {
    files.length = 0;
    const blobs = new Map<string, Blob>();
    URL.createObjectURL = (blob: Blob) => {
      const address = `blob:${blobs.size}`;
      blobs.set(address, blob);
      return address;
    };
    URL.revokeObjectURL = () => {};
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      files.push({ name: this.download, blob: blobs.get(this.href) });
    });
  });
  return files;
}
