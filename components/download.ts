/** How long the browser may take to begin reading the file, in ms; the content is freed after it. */
const READING = 60_000;

/**
 * Hands a text, or the bytes of a sealed file, to the browser's own download; no permission is needed for it.
 *
 * @param type media type of a text; default: CSV
 * @throws when the browser cannot hold the file (no disk, no memory); nothing of it stays
 */
export function download(
  fileName: string,
  content: string | Uint8Array<ArrayBuffer> | readonly Blob[],
  type = 'text/csv',
): void {
  const kind = typeof content === 'string' ? `${type};charset=utf-8` : 'application/octet-stream';
  const address = URL.createObjectURL(new Blob(Array.isArray(content) ? content : [content], { type: kind }));
  try {
    const link = document.createElement('a');
    link.href = address;
    link.download = fileName;
    link.click();
  } catch (error) {
    URL.revokeObjectURL(address);
    throw error;
  }
  setTimeout(() => URL.revokeObjectURL(address), READING);
}
