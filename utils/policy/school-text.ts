import type { SchoolFileError } from './school-file.ts';

/** The text of the school file as it is kept, whose class lists may be locked. */
export interface KeptText {
  /** Absent: no file. Without the pupils of its classes while it is shut. */
  readonly text?: string;
  /** lost: sealed to a key that is gone; another file may be put in its place. */
  readonly shut?: 'locked' | 'lost';
}

/** Whether a text was kept, or why not; then nothing is changed. */
export type Keeping = { readonly kept: true } | { readonly kept: false; readonly error: SchoolFileError };

/** Where the school file's text comes from and goes to. */
export interface SchoolText {
  /** Rejects when the browser cannot. */
  read(): Promise<KeptText>;
  /** Rejects when the browser cannot. @param text one that `parseSchoolFile` takes */
  keep(text: string): Promise<Keeping>;
}
