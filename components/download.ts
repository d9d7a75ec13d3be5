/** How long the browser may take to begin reading the file, in ms; the text is freed after it. */
const READING = 60_000;

/** Hands a text file of a media type to the browser's own download; no permission is needed for it. */
export function download(fileName: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), READING);
}
