import type * as z from 'zod';

/** Bytes of a file above which it is none of ours. */
export const LARGEST = 1_000_000_000;
/** UTF-16 units of a line above which a file is none of ours. */
const LONGEST_LINE = 60_000_000;
/** About so many bytes of a file are handed to the browser at once. */
const PART = 1_000_000;

/** A text whose last line has no end, or that has a line longer than any of ours. */
class CutOff extends Error {}

/**
 * The lines of UTF-8 text, a chunk at a time. `fatal`: a byte that is none of UTF-8 ends it; without, its line alone
 * is damaged. @throws for a text that is not whole, and what its stream throws
 */
export async function* linesOfText(
  bytes: ReadableStream<Uint8Array>,
  { fatal }: { readonly fatal: boolean },
): AsyncGenerator<string> {
  const reader = bytes.getReader();
  const decoder = new TextDecoder('utf-8', { fatal });
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

/** Texts in UTF-8, some of them in bytes already: made as they are read. */
export function inBytes(texts: AsyncGenerator<string | Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await texts.next();
      if (done) controller.close();
      else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value);
    },
  });
}

/** Values as JSON, one a line. */
export async function* inLines(values: AsyncGenerator<object>): AsyncGenerator<string> {
  for await (const value of values) yield `${JSON.stringify(value)}\n`;
}

/**
 * Pieces as parts of a file, which lie where the browser keeps files: of any length. Rejects as the pieces do, and
 * where the browser has no room for them.
 */
export async function partsOf(pieces: AsyncIterable<string | Uint8Array>): Promise<readonly Blob[]> {
  const parts: Blob[] = [];
  let gathered: BlobPart[] = [];
  let size = 0;

  function hand(): void {
    if (size > 0) parts.push(new Blob(gathered));
    gathered = [];
    size = 0;
  }

  for await (const piece of pieces) {
    gathered.push(typeof piece === 'string' ? piece : new Uint8Array(piece));
    size += piece.length;
    if (size >= PART) hand();
  }
  hand();
  // A browser without room says so to whoever reads, and not before.
  await new Blob([...parts]).slice(-1).arrayBuffer();
  return parts;
}

/** A line of JSON as a schema has it; `undefined`: it is no such line. */
export function parsedLine<Schema extends z.ZodType>(text: string, schema: Schema): z.infer<Schema> | undefined {
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
