/** A clause without its id: `paragraph` of the document, and our own plain sentence, which stands on a card. */
interface ClauseText {
  readonly paragraph: string;
  readonly sentence: string;
}

export type ClauseTable = Readonly<Record<string, ClauseText>>;
