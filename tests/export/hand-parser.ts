/**
 * RFC 4180 read by hand, character by character: an oracle that shares no code with the writer. Strict:
 * a quote inside a bare cell or text after a closing quote is an error, lines end with CRLF only.
 */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  const row = (): string[] => rows.at(-1) as string[];
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at += 1; ; at += 1) {
        if (at >= text.length) throw new Error('a quoted cell never ends');
        if (text[at] !== '"') cell += text[at];
        else if (text[at + 1] === '"') cell += text[(at += 1)];
        else break;
      }
      at += 1;
    } else {
      for (; at < text.length && text[at] !== ',' && !text.startsWith('\r\n', at); at += 1) {
        if (text[at] === '"' || text[at] === '\r' || text[at] === '\n')
          throw new Error(`bare ${JSON.stringify(text[at])}`);
        cell += text[at];
      }
    }
    row().push(cell);
    if (text[at] === ',') {
      at += 1;
      if (at === text.length) row().push('');
    } else if (text.startsWith('\r\n', at)) {
      at += 2;
      if (at < text.length) rows.push([]);
    } else if (at < text.length) {
      throw new Error(`text after a closing quote at ${at}`);
    }
  }
  return rows;
}
