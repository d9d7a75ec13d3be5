import { type CategoryId, categoryOf } from '../../utils/incidents/categories.ts';
import type { IncidentDraft, IncidentPupil, Noticed, Severity, Status } from '../../utils/incidents/draft.ts';
import { localDateTime } from '../../utils/incidents/time.ts';

/** The form of an incident as its controls hold it. */
export interface FormValues {
  readonly date: string;
  readonly time: string;
  readonly lesson: string;
  readonly category: CategoryId;
  /** Empty: the category's own. */
  readonly severity: Severity | '';
  readonly what: string;
  readonly actions: readonly string[];
  readonly pupils: readonly IncidentPupil[];
  readonly noticed: Noticed;
  readonly referredTo: string;
  /** `YYYY-MM-DDTHH:MM`, or empty. */
  readonly referredAt: string;
  /** Empty: "referred" where somebody was told, else "open". */
  readonly status: Status | '';
  readonly followUpDue: string;
}

/** An empty capture, for what is written up afterwards. Nothing of the meeting is known. */
export function emptyDraft(id: string, now: number): IncidentDraft {
  return {
    id,
    at: now,
    lesson: 'unknown',
    clauses: [],
    recording: 'unknown',
    pupilsPresent: 'unknown',
    staffPresent: 'unknown',
    teacher: 'unknown',
    noticed: 'written up later',
  };
}

/** The form filled in from a capture; `zone` is the school's. */
export function valuesOf(draft: IncidentDraft, zone: string): FormValues {
  const [date, time] = localDateTime(draft.at, zone);
  return {
    date,
    time,
    lesson: draft.lesson === 'unknown' ? '' : draft.lesson,
    category: draft.category ?? 'something-else',
    severity: draft.severity ?? '',
    what: draft.what ?? '',
    actions: draft.actions ?? [],
    pupils: draft.pupils ?? [],
    noticed: draft.noticed ?? 'seen',
    referredTo: draft.referredTo ?? '',
    referredAt: draft.referredAt ?? '',
    status: draft.status ?? '',
    followUpDue: draft.followUpDue ?? '',
  };
}

/** Which values cannot be stored, by field, each with what would be right. */
export function problemsOf(values: FormValues): ReadonlyMap<keyof FormValues, string> {
  const problems = new Map<keyof FormValues, string>();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(values.date)) problems.set('date', 'Choose the day on which it happened.');
  if (!/^\d{2}:\d{2}/.test(values.time)) problems.set('time', 'Give the time at which it happened, such as 10:05.');
  if (values.what.trim() === '' && categoryOf(values.category).confidence === 'log') {
    problems.set('what', 'Write what happened, in a sentence or two.');
  }
  if (values.what.length > 50_000) problems.set('what', 'Write no more than 50,000 characters.');
  return problems;
}

function instantOf(values: FormValues, draft: IncidentDraft, zone: string): number {
  const [date, time] = localDateTime(draft.at, zone);
  // Unchanged: the exact moment stays, which the minute does not tell.
  if (date === values.date && time === values.time) return draft.at;
  return Temporal.PlainDateTime.from(`${values.date}T${values.time}`).toZonedDateTime(zone).epochMilliseconds;
}

/** The whole incident as the form now has it, under a new id. */
export function draftFrom(values: FormValues, draft: IncidentDraft, id: string, zone: string): IncidentDraft {
  const { severity: _severity, status: _status, referredTo: _to, referredAt: _at, followUpDue: _due, ...rest } = draft;
  const { severity, status, referredTo, referredAt, followUpDue } = values;
  return {
    ...rest,
    id,
    at: instantOf(values, draft, zone),
    lesson: values.lesson.trim() === '' ? 'unknown' : values.lesson,
    category: values.category,
    what: values.what,
    actions: values.actions,
    pupils: values.pupils,
    noticed: values.noticed,
    ...(severity === '' ? {} : { severity }),
    ...(status === '' ? {} : { status }),
    ...(referredTo === '' ? {} : { referredTo }),
    ...(referredAt === '' ? {} : { referredAt }),
    ...(followUpDue === '' ? {} : { followUpDue }),
  };
}
