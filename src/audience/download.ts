/** Hands a file to the browser to save. Nothing is sent anywhere: the address is a blob of this page. */
export function downloadBlob(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser reads the address after this task; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Names that Windows keeps for its devices, whatever stands behind the dot. */
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A name that every file system accepts; letters of any language stay. */
export function fileNameFrom(text: string, extension: string): string {
  const safe = text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 80)
    .replace(/^-+|-+$|[\ud800-\udbff]$/g, '');
  if (deviceName.test(safe)) return `dangol-${safe}.${extension}`;
  return `${safe || 'dangol'}.${extension}`;
}
