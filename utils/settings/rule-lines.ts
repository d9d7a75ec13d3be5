import type { RuleId } from '../policy/rule-ids.ts';
import type { RuleSetting, School } from '../policy/school.ts';

/** What each rule tells the teacher about, as one plain line of a list. */
const LINES: Readonly<Record<RuleId, string>> = {
  'recording-by-others': 'A recording was started by someone who is not staff.',
  'recording-starter-unknown': 'A recording runs, and the page does not show who started it.',
  'recording-forbidden': 'A recording runs, whoever started it.',
  'one-to-one-not-recorded': 'An approved one-to-one is not being recorded.',
  'recording-not-started': 'Several pupils are in, and nothing is being recorded.',
  'surname-in-recording': 'Surnames show while staff record.',
  'note-taker-present': 'A recording or note-taking bot is in the meeting, or waits.',
  'pupil-microphone-open': 'A pupil’s microphone is on without a hand up or an invitation.',
  'pupil-camera-on': 'A pupil’s camera is on.',
  'pupil-camera-off': 'A pupil’s camera is off, and nothing else was agreed.',
  'camera-without-consent': 'The camera of a pupil without consent to video is on.',
  'pupil-sharing-screen': 'A pupil, or someone who is not expected, shares a screen.',
  'own-screen-shared': 'You share your screen: a reminder that pop-ups may show.',
  'private-chat-open': 'Pupils can write to each other in private.',
  'chat-on': 'The chat is on.',
  'chat-not-watched': 'The chat is on and cannot be seen.',
  'language-in-chat': 'A message may hold inappropriate language.',
  'worry-in-chat': 'A message may hold a worry.',
  'personal-details-in-chat': 'A message holds a telephone number or an address.',
  'link-shared': 'A meeting link is posted in the chat.',
  'unexpected-participant': 'Someone is in, or waits, who is neither staff nor on the class list.',
  'pupil-account-not-school': 'A pupil is in as a guest or from outside the school.',
  'same-name-twice': 'Two people show the same name.',
  'name-not-own': 'Someone shows no name, a device’s name, or one close to a pupil’s.',
  'waiting-room-off': 'The waiting room or lobby is off.',
  'second-adult-missing': 'Too few staff are in.',
  'one-pupil-waiting': 'One pupil waits, and you are alone.',
  'one-to-one': 'You are alone with one pupil.',
  'one-to-one-parent-not-told': 'Nobody has said that the parent was told of a one-to-one.',
  'excluded-pupil': 'A pupil who is kept out of the group for now is in, or waits.',
  'no-consent-to-take-part': 'A pupil without consent to take part is in, or waits.',
  'pupil-has-control': 'Someone who is not staff is an organiser of the meeting.',
  'pupils-left-behind': 'You leave, and pupils are still in.',
  'outside-hours': 'Pupils are in outside the hours, or on a closed day.',
  'not-timetabled': 'Pupils are in, and the timetable has no lesson now.',
  'not-approved': 'The session is not approved.',
  'lesson-too-long': 'The lesson runs longer than it should.',
  'platform-not-allowed': 'The meeting is not on the platform that the policy names.',
  'account-not-school': 'You are signed in with an account that is not the school’s.',
  'background-not-blurred': 'Your camera is on without a background effect.',
  'expectations-not-read': 'The expectations were not read out.',
};

/** The line of a rule whatever the policy makes of it. */
export function plainLine(rule: RuleId): string {
  return LINES[rule];
}

/** The line of a rule as this school's policy has it. */
export function ruleLine(rule: RuleId, setting: RuleSetting, school: School): string {
  const { options, clauses, sentence } = setting;
  if (rule === 'pupil-sharing-screen' && options['pupils'] === false)
    return 'Someone who is not expected shares a screen.';
  if (rule === 'pupil-has-control' && (clauses.length > 0 || sentence !== undefined))
    return 'Someone who is not staff is an organiser or presenter.';
  if (rule === 'second-adult-missing') return `Fewer than ${String(options['staff'] ?? 2)} staff are in.`;
  if (rule === 'not-approved' && options['authorised'] === true)
    return 'The session is not approved, or you are not authorised.';
  if (rule === 'outside-hours') return `Pupils are in outside ${hoursText(school)}, or on a closed day.`;
  return LINES[rule];
}

const DAYS = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};
const WEEK = Object.keys(DAYS) as (keyof typeof DAYS)[];

/** A day's English name. */
export function dayText(day: keyof typeof DAYS): string {
  return DAYS[day];
}

/** The hours that hold: "Monday to Friday, 09:00 to 17:00", or the days one by one. */
export function hoursText({ hours, policy }: School): string {
  const { days, from, to } = hours ?? policy.hours;
  const sorted = WEEK.filter((day) => days.includes(day));
  const first = sorted[0] ?? 'mon';
  const last = sorted.at(-1) ?? first;
  const unbroken = WEEK.indexOf(last) - WEEK.indexOf(first) === sorted.length - 1;
  const list = unbroken && sorted.length > 2 ? `${DAYS[first]} to ${DAYS[last]}` : sorted.map(dayText).join(', ');
  return `${list}, ${from} to ${to}`;
}
