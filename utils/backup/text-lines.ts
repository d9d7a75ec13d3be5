/** UTF-16 units of a line above which a file is none of ours. */
const LONGEST_LINE = 60_000_000;

/** A text whose last line has no end, or that has a line longer than any of ours. */
class CutOff extends Error {}

/** The lines of UTF-8 text, a chunk at a time. @throws for a text that is not whole, and what its stream throws */
export async function* linesOfText(bytes: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = bytes.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  try {
    for (;;) {
      const { value, done } = await reader.read();
      rest += decoder.decode(value, { stream: !done });
      const complete = rest.split('\n');
      rest = complete.pop() ?? '';
      if (rest.length > LONGEST_LINE) throw new CutOff();
      yield* complete;
      if (done) break;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  if (rest !== '') throw new CutOff();
}

/** Values as JSON, one a line, in UTF-8: made as they are read. */
export function inLines(values: AsyncGenerator<object>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await values.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`));
    },
  });
}

/** A stream as parts of a file, which lie where the browser keeps files: of any length. */
export async function partsOf(bytes: ReadableStream<Uint8Array>): Promise<readonly Blob[]> {
  const parts: Blob[] = [];
  const reader = bytes.getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    parts.push(new Blob([new Uint8Array(chunk.value)]));
  }
  return parts;
}
