/** A sealed log cannot be read; the message is a sentence. */
export class NoSealedLog extends Error {}
