/** Something the teacher told the product, by a card, the dock or (in tests and replay) a lesson file. */
export type TeacherAct =
  | { readonly did: 'lesson' | 'not-a-lesson' | 'adult-present' | 'adult-left' | 'expectations-read' }
  | { readonly did: 'parent-told'; readonly answer: 'yes' | 'not-needed' }
  | { readonly did: 'recording-reason'; readonly why: 'share' | 'safeguarding' | 'one-to-one' }
  | { readonly did: 'checklist'; readonly item: string; readonly answer: string }
  /** A contribution window, in seconds. */
  | { readonly did: 'invited'; readonly who: string; readonly for: number }
  /** No `who`: everyone. Holds for the rest of the lesson. */
  | { readonly did: 'permission'; readonly what: Permission; readonly who?: string }
  | { readonly did: 'capture'; readonly category: string; readonly who?: string }
  | { readonly did: 'dismiss' | 'snooze'; readonly rule: string; readonly who?: string };

export type Permission = 'recording' | 'camera' | 'sharing' | 'guest';

/** `who` of an invitation to all. */
export const EVERYONE = 'everyone';
