/** A running simulator. */
export interface Simulator {
  readonly port: number;
  /** Every request that reached the server, in order, foreign hosts included. */
  readonly requests: readonly { readonly host: string; readonly path: string }[];
  /** The address of a page; without a path that of Teams' full client. */
  url(host: string, path?: string): string;
  /** Makes a lesson text playable under `?lesson=name`; a later text under the same name replaces it. */
  registerLesson(name: string, text: string): void;
  /** The hosts asked for that are no meeting hosts: must be empty when a page or an extension makes no foreign request. */
  foreignHosts(): string[];
  close(): Promise<void>;
}

export const MEETING_HOSTS: readonly string[];
export function startSimulator(options?: { port?: number }): Promise<Simulator>;
export function teacherLines(text: string): { t: number; teacher: Record<string, unknown> }[];

/** A lesson file with a mistake; the message names line and field. */
export class LessonError extends Error {
  readonly line: number;
  readonly field: string;
}
