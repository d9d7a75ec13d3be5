import type { CaptureForm } from '../../utils/incidents/capture-form.ts';
import type { SendState } from '../../utils/incidents/outbox.ts';

/** A captured incident as the dock draws it. */
export interface DraftView {
  readonly id: string;
  /** Of the incident and of the details added to it. Only `recorded` is ever called recorded. */
  readonly state: SendState;
  /** The log will never take it as it is. */
  readonly refused: boolean;
  /** The running number, once the incident itself is stored. */
  readonly reference: string | undefined;
  /** Local time of the click, `HH:MM`. */
  readonly time: string;
  /** Details were added to it. */
  readonly detailed: boolean;
  /** What the form begins with. */
  readonly filled: DraftDetails;
  /** All that is to be stored, in words: what "Copy" takes along. */
  readonly words: string;
}

/** What the teacher fills in after the click. */
export interface DraftDetails {
  readonly category: string;
  readonly what: string;
  /** Person ids. */
  readonly who: readonly string[];
  readonly actions: readonly string[];
  /** One of the referees' values; empty: nobody yet. */
  readonly referredTo: string;
}

/** By a draft's id what stands in its form, or that the teacher put it away; absent: as it was filled. */
export type Forms = Readonly<Record<string, DraftDetails | 'away'>>;

/** What the form offers. */
export interface DraftChoices extends Pick<CaptureForm, 'categories' | 'actions' | 'referees' | 'urgent'> {
  /** Those in the meeting, `name` as shown there; then those of the class who are not. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/**
 * What the dock says of a draft. Never "recorded" for what was not acknowledged.
 *
 * @param cutOff the extension was updated: nothing from this page reaches the log any more
 */
export function draftStatus({ state, refused, reference, time, detailed }: DraftView, cutOff: boolean): string {
  if (refused) return 'This could not be recorded. Copy the words and keep them.';
  if (cutOff && state !== 'recorded') {
    return reference === undefined
      ? 'Not known to be recorded. Copy the words, then look in the log.'
      : `${reference} is recorded, your details may not be. Copy the words.`;
  }
  if (state === 'saving') return reference === undefined ? 'Saving…' : `Saving the details of ${reference}…`;
  if (state === 'recorded') return `Recorded at ${time}, ${reference}${detailed ? ', with your details' : ''}`;
  return reference === undefined
    ? 'Not recorded yet: keep this tab open'
    : `${reference} is recorded, your details are not yet: keep this tab open`;
}
