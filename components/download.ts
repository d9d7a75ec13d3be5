/** How long the browser may take to begin reading the file, in ms; the content is freed after it. */
const READING = 60_000;
const BYTES = 'application/octet-stream';

/**
 * Hands a text, or a file that was made, to the browser's own download; no permission is needed for it.
 *
 * @param type media type; default: CSV for a text, bytes for parts of a file
 * @throws when the browser cannot hold the file (no disk, no memory); nothing of it stays
 */
export function download(
  fileName: string,
  content: string | readonly Blob[],
  type: string = typeof content === 'string' ? 'text/csv' : BYTES,
): void {
  const parts = typeof content === 'string' ? [content] : [...content];
  const address = URL.createObjectURL(new Blob(parts, { type: type === BYTES ? type : `${type};charset=utf-8` }));
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
