import type { Pupil, School } from '../policy/school.ts';
import { chatFrom, type FollowUp, type FollowUps, type FollowUpState, showsWith, stateOf } from './follow-ups.ts';
import { soughtAs } from './names.ts';
import type { Recorder } from './recorder.ts';
import type { Book } from './record.ts';
import { type Deadline, returnsDue } from './return-due.ts';

/** What is shown of follow-ups: those that are kept, and those that follow from the school file alone. */

export interface FollowUpLine extends FollowUp {
  readonly id: string;
  readonly state: FollowUpState;
}

/** Where a follow-up's words come from: a class list may be shut, and then it has none. */
export interface LinesInput {
  readonly school: School;
  readonly recorder: Recorder;
  /** Local date and time, `2026-11-23 10:05`. */
  readonly now: string;
}

const ORDER: readonly FollowUpState[] = ['due', 'to-come', 'held', 'done'];

async function pupilId({ salt }: FollowUps, { name }: Pupil, until: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${salt}\0${name}\0${until}`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = Array.from(digest.slice(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `reassurance:${hex}`;
}

/** True for a line that can be neither named nor acted on: its pupil stands in a class list that is locked. */
export function isNameless({ kind, about }: Pick<FollowUp, 'kind' | 'about'>): boolean {
  return kind === 'reassurance' && about === '';
}

/** "Has reassurance been gained?" for each pupil with a date, named as they may be. */
async function reassurances(followUps: FollowUps, { classes }: School): Promise<[string, FollowUp][]> {
  const found: [string, FollowUp][] = [];
  for (const pupil of classes.flatMap((one) => one.pupils)) {
    if (pupil.excludedUntil === undefined) continue;
    const id = await pupilId(followUps, pupil, pupil.excludedUntil);
    const about = pupil.protectedIdentity ? (pupil.id ?? 'a pupil') : pupil.name;
    const kept = followUps.items[id];
    const due = kept?.due ?? pupil.excludedUntil;
    found.push([id, { kind: 'reassurance', book: 'incidents', due, about, acts: kept?.acts ?? [] }]);
  }
  return found;
}

/** What is known of those while class lists are locked: their days. */
function namelessReassurances({ reassurances: days = [] }: FollowUps): [string, FollowUp][] {
  return days.map((due, index) => [
    `reassurance:${index}`,
    { kind: 'reassurance', book: 'incidents', due, about: '', acts: [] },
  ]);
}

/** What is kept, with the open questions about reassurance as the class lists have them; while they are locked, as it is. */
export async function withReassurances(
  followUps: FollowUps,
  { school, now }: Pick<LinesInput, 'school' | 'now'>,
): Promise<FollowUps> {
  if (school.classesLocked) return followUps;
  const open = (await reassurances(followUps, school))
    .map(([, item]) => item)
    .filter((item) => ['due', 'to-come'].includes(stateOf(item, now.slice(0, 10))));
  const days = open.map(({ due }) => due).sort();
  return days.join() === (followUps.reassurances ?? []).join() ? followUps : { ...followUps, reassurances: days };
}

/** True on the device of the person whom the school named to read the chat each day. */
function readsTheChat({ chatReader, staff }: School, { name }: Recorder): boolean {
  if (chatReader === undefined || name === '') return false;
  const names = [chatReader, name].map((one) => {
    const member = staff.find((listed) => listed.name === one || listed.aliases.includes(one));
    return soughtAs(member?.name ?? one);
  });
  return names[0] === names[1];
}

/** Of the daily task where nothing is left of the days before. `now`: local date and time. */
function chatFromToday({ school, now }: Pick<LinesInput, 'school' | 'now'>): Pick<FollowUp, 'due' | 'about'> {
  const yesterday = Temporal.PlainDate.from(now.slice(0, 10)).subtract({ days: 1 }).toString();
  return chatFrom(yesterday, school);
}

function chat(followUps: FollowUps, input: LinesInput): { readonly chat?: FollowUp } {
  if (!readsTheChat(input.school, input.recorder)) return {};
  const begun = chatFromToday(input);
  const kept = followUps.items['chat'];
  if (kept === undefined) return { chat: { kind: 'chat', book: 'incidents', ...begun, acts: [] } };
  // A day that was reckoned while the clock was ahead: begun then, or said to be read.
  const said = kept.acts.at(-1)?.at.slice(0, 10);
  const isAhead = kept.due > begun.due && (said === undefined || said > input.now.slice(0, 10));
  return { chat: isAhead ? { ...kept, ...begun } : kept };
}

/** What is kept while another person reads the chat: the words, and none of the days that are not this teacher's. */
function withChatOfAnother(followUps: FollowUps, input: LinesInput): FollowUps {
  const { chat: kept, ...others } = followUps.items;
  const from = chatFromToday(input);
  if (kept === undefined || (kept.acts.length > 0 && kept.due >= from.due)) return followUps;
  return { ...followUps, items: kept.acts.length > 0 ? { ...others, chat: { ...kept, ...from } } : others };
}

/** What is kept, with the daily chat begun: it stays due from its first day on until somebody says that it was read. */
export function withChatBegun(followUps: FollowUps, input: LinesInput): FollowUps {
  const begun = chat(followUps, input);
  if (begun.chat === undefined) {
    // A school file that cannot be read names nobody: that ends nothing.
    const isAnother = input.school.chatReader !== undefined && input.recorder.name !== '';
    return isAnother ? withChatOfAnother(followUps, input) : followUps;
  }
  if (begun.chat === followUps.items['chat']) return followUps;
  return { ...followUps, items: { ...followUps.items, ...begun } };
}

/** All follow-ups of one book: what is due first, then what is to come, held, and done. */
export async function linesOf(followUps: FollowUps, book: Book, input: LinesInput): Promise<readonly FollowUpLine[]> {
  const { chat: _daily, ...kept } = followUps.items;
  const today = input.now.slice(0, 10);
  // Of a pupil whom no list has any more, only what was agreed stays.
  const ended = Object.entries(kept).filter(
    ([, item]) => item.kind !== 'reassurance' || stateOf(item, today) === 'done',
  );
  const all = new Map([
    ...ended,
    ...(input.school.classesLocked ? namelessReassurances(followUps) : await reassurances(followUps, input.school)),
    ...Object.entries(chat(followUps, input)),
  ]);
  return [...all]
    .filter(([, item]) => showsWith(book, item))
    .map(([id, item]) => ({ ...item, id, state: stateOf(item, today) }))
    .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

export interface DueNow {
  /** Follow-ups of the incident book that are due. */
  readonly followUps: number;
  /** Weeks for which a return is due, oldest first. */
  readonly returns: readonly Deadline[];
}

/** What the badge counts: nobody's name, and nothing about staff. */
export async function dueNow(
  followUps: FollowUps,
  input: LinesInput,
  at: number,
): Promise<DueNow & { readonly next?: Deadline }> {
  const lines = await linesOf(followUps, 'incidents', input);
  const { open, next } =
    followUps.since === undefined
      ? { open: [], next: undefined }
      : returnsDue(input.school, followUps.since, followUps.returns, at);
  return {
    followUps: lines.filter(({ state }) => state === 'due').length,
    returns: open,
    ...(next === undefined ? {} : { next }),
  };
}

/** "2 (lessons of 2026-11-23, 2026-11-24)". */
function counted(lines: readonly FollowUpLine[]): string {
  return lines.length === 0 ? 'none' : `${lines.length} (${lines.map(({ about }) => about.slice(0, 10)).join(', ')})`;
}

/** What a return says of follow-ups: recordings that are due or held (W6), and the weeks that it is late for. */
export async function notesForReturn(followUps: FollowUps, input: LinesInput, at: number): Promise<readonly string[]> {
  const recordings = (await linesOf(followUps, 'incidents', input)).filter(({ kind }) => kind === 'recording');
  const held = recordings.filter(({ state }) => state === 'held');
  const { returns } = await dueNow(followUps, input, at);
  const late = returns.slice(0, -1).map(({ week }) => week);
  return [
    `recordings due for deletion: ${counted(recordings.filter(({ state }) => state === 'due'))}`,
    ...(held.length === 0 ? [] : [`recordings on hold: ${counted(held)}`]),
    ...(late.length === 0 ? [] : [`also for ${late.join(', ')}, for which none was made`]),
  ];
}
