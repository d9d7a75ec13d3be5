import type { IncidentDraft } from '../../utils/incidents/draft.ts';

/** 2026-11-23, 10:05:30 in London. */
export const LESSON_TIME = Date.UTC(2026, 10, 23, 10, 5, 30);

/** A capture by one click, with what a test wants different. */
export function draft(changes: Partial<IncidentDraft> = {}): IncidentDraft {
  return {
    id: crypto.randomUUID(),
    at: LESSON_TIME,
    platform: 'teams',
    lesson: 'Maths 5B',
    clauses: [],
    recording: 'off',
    pupilsPresent: 24,
    staffPresent: 1,
    teacher: 'Ms R Shah',
    ...changes,
  };
}
